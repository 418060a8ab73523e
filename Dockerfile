# Page and server are built with everything; what runs is what was built, with its libraries in it.
# A release names the base image by its digest, and writes that down in the image (.github/workflows/release.yml).
ARG NODE_IMAGE=node:24-bookworm-slim
FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json vite.config.ts ./
COPY scripts scripts
COPY server server
COPY web web
RUN npm run build
# What Node makes of the files is kept beside them, as nothing can be written there later.
ENV NODE_COMPILE_CACHE=/app/dist/compiled
RUN node dist/server/main.js explain "connection refused" && timeout --preserve-status 10 node dist/server/main.js serve --demo

FROM ${NODE_IMAGE}
ARG NODE_IMAGE
LABEL org.opencontainers.image.title="imapscope" \
      org.opencontainers.image.description="IMAP diagnostics and monitoring that says why mail fails and what to do" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.base.name="${NODE_IMAGE}" \
      org.opencontainers.image.version="0.1.0"
ENV NODE_ENV=production NODE_COMPILE_CACHE=/app/dist/compiled
WORKDIR /app
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
COPY bin bin
# Nothing is written outside /data, so the rest may be read-only. 1000 is the user `node` of the base image.
RUN mkdir /data && chown 1000:1000 /data
VOLUME /data
USER 1000:1000
EXPOSE 9143
HEALTHCHECK --interval=30s --timeout=5s --start-period=15s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:9143/-/healthy').then(async (answer) => process.exit(answer.ok || (await answer.text()).includes('speaks HTTPS') ? 0 : 1), () => process.exit(1))"]
# Node is process 1 and ends by itself within five seconds of SIGTERM: no init is needed.
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "/app/bin/imapscope.cjs"]
CMD ["serve", "--config", "/etc/imapscope/imapscope.yaml", "--listen", "0.0.0.0:9143", "--data", "/data"]
