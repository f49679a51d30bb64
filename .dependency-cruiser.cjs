// The layout of docs/architecture as rules. Type-only imports count for tiers and doors (knowing a
// type is knowing the feature) and not for cycles, purity and the database rule.

const TIERS = [
  ["notifications", "moderation"],
  ["accounts"],
  ["members"],
  ["circles"],
  ["discussion", "directory"],
  ["exchange", "gatherings", "learning", "systems-maps", "pages"],
  ["network"],
  ["weaving"],
  ["exports"],
  ["admin"],
  // The gallery of components, in development only.
  ["dev"],
];

const DOOR = "door(\\.server)?\\.ts$";
const atRunTime = { dependencyTypesNot: ["type-only"] };

/** Each feature may import lower tiers only: never sideways, never up. */
const tierRules = TIERS.flatMap((names, tier) =>
  names.map((name) => ({
    name: `tier-${tier}-${name}`,
    comment: `${name} imports only features of lower tiers`,
    severity: "error",
    from: { path: `^app/features/${name}/` },
    to: {
      path: `^app/features/(${TIERS.slice(tier)
        .flat()
        .filter((other) => other !== name)
        .join("|")})/`,
    },
  })),
).filter((rule) => !rule.to.path.includes("()"));

module.exports = {
  forbidden: [
    ...tierRules,
    {
      name: "known-feature",
      comment: "a new feature gets its tier in .dependency-cruiser.cjs",
      severity: "error",
      from: {},
      to: { path: `^app/features/(?!(${TIERS.flat().join("|")})/)` },
    },
    {
      name: "doors-only",
      comment: "another feature is entered by its door.ts or door.server.ts",
      severity: "error",
      from: { path: "^app/features/([^/]+)/" },
      to: { path: "^app/features/", pathNot: ["^app/features/$1/", `^app/features/[^/]+/${DOOR}`] },
    },
    {
      name: "shell-through-doors",
      comment: "the shell joins features by their doors",
      severity: "error",
      from: { path: "^app/shell/" },
      to: {
        path: "^app/features/",
        pathNot: [`^app/features/[^/]+/${DOOR}`, "^app/features/dev/"],
      },
    },
    {
      name: "only-the-shell-joins-features",
      comment: "root, entries and server reach features through app/shell",
      severity: "error",
      from: { path: "^app/[^/]+$", pathNot: "^app/routes\\.ts$" },
      to: { path: "^app/features/", pathNot: `^app/features/accounts/${DOOR}` },
    },
    {
      name: "features-know-no-shell",
      comment: "a feature is joined to others by the shell and knows nothing of it",
      severity: "error",
      from: { path: "^app/features/" },
      to: { path: "^app/(shell/|root|server|routes|entry)" },
    },
    {
      name: "platform-knows-no-feature",
      comment: "plumbing serves every feature and knows none",
      severity: "error",
      from: { path: "^app/platform/" },
      to: { path: "^app/(features|shell|ui)/|^app/[^/]+$" },
    },
    {
      name: "ui-knows-no-feature",
      comment: "the design system knows no feature and no server",
      severity: "error",
      from: { path: "^app/ui/" },
      to: { path: "^app/(features|shell|platform|generated)/|\\.server\\.tsx?$" },
    },
    {
      name: "shared-is-pure",
      comment: "app/shared runs on both sides: no app code outside it, no Node, no React",
      severity: "error",
      from: { path: "^app/shared/" },
      to: { path: ["^app/(?!shared/)", "node_modules/(react|@remix-run|express|pg)/"] },
    },
    {
      name: "shared-knows-no-node",
      severity: "error",
      from: { path: "^app/shared/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "text-is-pure",
      comment: "catalogues are data for both sides",
      severity: "error",
      from: { path: "^app/text/", pathNot: "\\.server\\.ts$" },
      to: { path: "^app/(?!text/|shared/)" },
    },
    {
      name: "policy-is-pure",
      comment: "policy.ts decides from what it is given: no database, no network, no Node",
      severity: "error",
      from: { path: "/policy\\.ts$" },
      to: { path: ["\\.server\\.tsx?$", "^app/(platform|generated)/"], ...atRunTime },
    },
    {
      name: "policy-knows-no-node",
      severity: "error",
      from: { path: "/policy\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-database-in-routes-and-ui",
      comment: "routes call queries and commands; components draw what they are given",
      severity: "error",
      from: { path: ["^app/features/[^/]+/(routes|ui)/", "^app/shell/(routes|ui)/", "^app/ui/"] },
      to: { path: "^app/(platform/db|generated)/|^app/platform/transact", ...atRunTime },
    },
    {
      name: "no-server-code-in-ui",
      comment: "a component runs in the browser",
      severity: "error",
      from: { path: ["^app/features/[^/]+/ui/", "^app/shell/ui/"] },
      to: { path: "\\.server\\.tsx?$", ...atRunTime },
    },
    {
      name: "no-zod-in-routes-and-ui",
      comment: "schemas live in schema.ts, and stay out of the browser",
      severity: "error",
      from: { path: ["^app/features/[^/]+/(routes|ui)/", "^app/shell/(routes|ui)/", "^app/ui/"] },
      to: { path: "node_modules/zod/" },
    },
    {
      name: "no-schema-in-ui",
      comment: "schema.ts brings zod along: components import nothing from it but types",
      severity: "error",
      from: { path: ["^app/features/[^/]+/ui/", "^app/shell/ui/", "^app/ui/"] },
      to: { path: "/schema\\.ts$", ...atRunTime },
    },
    {
      name: "lucia-behind-accounts",
      comment: "its project is in maintenance: one feature can replace it",
      severity: "error",
      from: { pathNot: "^app/features/accounts/" },
      to: { path: "node_modules/(lucia|@lucia-auth)/" },
    },
    {
      name: "mail-behind-the-outbox",
      comment: "letters are written to the outbox; only platform/mail sends",
      severity: "error",
      from: { pathNot: "^app/platform/mail/" },
      to: { path: "node_modules/nodemailer/" },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-development-packages",
      comment: "what runs in production is a dependency",
      severity: "error",
      from: { path: "^app/", pathNot: "^app/(routes\\.ts|env\\.d\\.ts)$" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg"], ...atRunTime },
    },
    {
      name: "resolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^app/generated/"] },
    exclude: { path: ["\\.test\\.tsx?$", "/fixtures/"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      conditionNames: ["import", "node", "default", "types"],
      exportsFields: ["exports"],
    },
  },
};
