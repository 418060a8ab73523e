# The page is built with everything; what runs has neither the builder nor the tests.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json vite.config.ts ./
COPY server server
COPY web web
RUN npm run build

FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
LABEL org.opencontainers.image.title="imapscope" \
      org.opencontainers.image.description="IMAP diagnostics and monitoring that says why mail fails and what to do" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="0.1.0"
ENV NODE_ENV=production
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist/web dist/web
COPY package.json LICENSE ./
COPY server server
# Nothing is written outside /data, so the rest may be read-only. 1000 is the user `node` of the base image.
RUN mkdir /data && chown 1000:1000 /data
VOLUME /data
USER 1000:1000
EXPOSE 9143
HEALTHCHECK --interval=30s --timeout=5s --start-period=15s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:9143/-/healthy').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node is process 1 and ends by itself within five seconds of SIGTERM: no init is needed.
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "/app/server/main.ts"]
CMD ["serve", "--config", "/etc/imapscope/imapscope.yaml", "--listen", "0.0.0.0:9143", "--data", "/data"]
