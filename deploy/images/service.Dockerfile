# One image for the six services, the workflow worker and the set-up job: they share their packages and one
# version of the contract between them. What a container runs is its command, e.g. services/identity/src/main.ts.
#
#   docker build -f deploy/images/service.Dockerfile -t admis/service .      (podman: add --format docker)
#
# Debian, not Alpine: the Temporal core has no build for musl.
ARG NODE_IMAGE=docker.io/library/node:24-bookworm-slim

FROM ${NODE_IMAGE} AS packages
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
RUN npm ci --omit=dev --no-audit --no-fund \
      --workspace workflows --workspace deploy/images --workspace services/kit \
      --workspace services/identity --workspace services/catalogue --workspace services/dossier \
      --workspace services/admissions --workspace services/documents --workspace services/notifications \
 && npm cache clean --force

FROM ${NODE_IMAGE}
# qpdf joins the files of a dossier (documents).
RUN apt-get update \
 && apt-get install --yes --no-install-recommends qpdf \
 && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app ./
# tsx takes how JSX is compiled from the tsconfig.json of the working directory.
COPY tsconfig.json tsconfig.base.json ./
COPY workflows workflows
COPY services services
COPY deploy/images deploy/images
COPY deploy/temporal deploy/temporal
USER node
# Whether the process answers, not whether its peers do: restarting it would not bring them back.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "deploy/images/answers.ts"]
ENTRYPOINT ["node", "--import", "tsx"]
