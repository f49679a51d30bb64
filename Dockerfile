# Weft in one image. Without DATABASE_URL it keeps its own database in the volume /data.
FROM node:22-bookworm-slim AS build
WORKDIR /weft
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN node scripts/prisma-generate.mjs && npm run build

FROM node:22-bookworm-slim AS packages
WORKDIR /weft
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --omit=dev && npm cache clean --force

FROM node:22-bookworm-slim
# With one pool of memory for each thread the C library holds on to much that nobody uses.
ENV NODE_ENV=production \
    MALLOC_ARENA_MAX=2 \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATA_DIR=/data
WORKDIR /weft
COPY --from=packages /weft/node_modules ./node_modules
COPY --from=build /weft/build ./build
COPY package.json ./
COPY prisma/migrations ./prisma/migrations
COPY scripts/serve.mjs scripts/load-build.mjs ./scripts/
# The program belongs to root and cannot be changed by the user it runs as; only /data can.
RUN install --directory --owner=node --group=node --mode=0700 /data
USER node
VOLUME /data
EXPOSE 3000
# The first start makes the database, which takes some seconds.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
# Short-lived objects get 4 MB instead of 16: see docs/decisions/023.
CMD ["node", "--max-semi-space-size=4", "scripts/serve.mjs"]
