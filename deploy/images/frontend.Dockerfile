# The portal: built with Vite in one stage, served by Node in the other.
#
#   docker build -f deploy/images/frontend.Dockerfile -t admis/portal .      (podman: add --format docker)
ARG NODE_IMAGE=docker.io/library/node:24-bookworm-slim

FROM ${NODE_IMAGE} AS manifests
WORKDIR /app
# npm wants the manifest of every workspace that the lock file knows, also of those that are not installed.
COPY package.json package-lock.json ./
COPY workflows/package.json workflows/
COPY services/kit/package.json services/kit/
COPY services/identity/package.json services/identity/
COPY services/catalogue/package.json services/catalogue/
COPY services/dossier/package.json services/dossier/
COPY services/admissions/package.json services/admissions/
COPY services/documents/package.json services/documents/
COPY services/notifications/package.json services/notifications/
COPY frontend/package.json frontend/
COPY deploy/local/package.json deploy/local/
COPY deploy/images/package.json deploy/images/
COPY e2e/package.json e2e/

FROM manifests AS build
RUN npm ci --no-audit --no-fund --workspace frontend --workspace workflows
# tsx takes how JSX is compiled from the tsconfig.json of the working directory.
COPY tsconfig.json tsconfig.base.json ./
COPY workflows workflows
COPY frontend frontend
RUN npm run build --workspace frontend

FROM manifests AS packages
RUN npm ci --omit=dev --no-audit --no-fund --workspace frontend --workspace workflows \
 && npm cache clean --force

FROM ${NODE_IMAGE}
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app ./
# tsx takes how JSX is compiled from the tsconfig.json of the working directory.
COPY tsconfig.json tsconfig.base.json ./
COPY workflows workflows
COPY frontend frontend
COPY --from=build /app/frontend/build frontend/build
COPY deploy/images/answers.ts deploy/images/
USER node
# Whether the process answers, not whether its peers do: restarting it would not bring them back.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "deploy/images/answers.ts"]
ENTRYPOINT ["node", "--import", "tsx"]
CMD ["frontend/server/index.ts"]
