import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  // Weft applies its own migrations at boot; the CLI only generates the client.
  datasource: { url: process.env["DATABASE_URL"] ?? "postgresql://unused@127.0.0.1:5432/unused" },
});
