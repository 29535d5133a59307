/** Which room may import which (README, « How to change it »). */
const notTo = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    notTo(
      'no-circular',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
      'A circle has no bottom to start reading from; types alone vanish before anything runs.',
    ),
    notTo(
      'services-apart',
      { path: '^services/([^/]+)/src' },
      { path: '^services/(?!kit/)([^/]+)/', pathNot: '^services/$1/' },
      'A service reaches another by HTTP, never by import.',
    ),
    notTo(
      'frontend-by-http',
      { path: '^frontend/(app|server)' },
      { path: '^services/' },
      'The site reaches services through their HTTP API.',
    ),
    notTo(
      'workflows-below',
      { path: '^workflows/src' },
      { path: '^(services|frontend|deploy|e2e)/' },
      'Workflows know no service, only its activity interface.',
    ),
    notTo(
      'pure-domain',
      { path: '^workflows/src/domain' },
      { path: '^workflows/src/(?!domain)' },
      'The domain knows nothing around it.',
    ),
    notTo(
      'layers-use-cases',
      { path: '^services/[^/]+/src/(use-cases|data-access)/' },
      { path: '^services/[^/]+/src/(routes|app|main)' },
      'A layer imports only the ones below.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|test|\\.local)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node'] },
  },
};
