import '@fontsource-variable/source-sans-3/wght.css';
import './styles/app.css';
import './styles/dossier.css';
import './styles/staff.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteLoaderData,
} from '@remix-run/react';
import { useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPage } from './components/ErrorPage.tsx';
import { Shell } from './components/Shell.tsx';
import { accentPalette } from './utils/accent.ts';
import { NonceContext } from './utils/nonce.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const { institution, language, session } = context;
  const user = await session.peekUser();
  return {
    institution,
    language,
    accent: accentPalette(institution.accentColour),
    user: user && {
      name: user.dossierNumber ?? user.username,
      candidate: user.candidate,
      staff: user.staff,
      administrator: user.roles.includes('administrator'),
    },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.institution.name ?? 'Admis' },
];

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root');
  const { i18n } = useTranslation();
  const nonce = useContext(NonceContext);
  return (
    <html lang={i18n.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
        <Meta />
        <Links />
        {root ? (
          <style
            nonce={nonce}
            suppressHydrationWarning
            dangerouslySetInnerHTML={{ __html: accentCss(root.accent) }}
          />
        ) : null}
      </head>
      <body>
        <Shell institution={root?.institution} user={root?.user}>
          {children}
        </Shell>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}

function accentCss({ light, dark }: ReturnType<typeof accentPalette>): string {
  return (
    ':root{' +
    `--accent-light:${light.accent};--accent-light-text:${light.text};--accent-light-soft:${light.soft};` +
    `--accent-dark:${dark.accent};--accent-dark-text:${dark.text};--accent-dark-soft:${dark.soft}}`
  );
}
