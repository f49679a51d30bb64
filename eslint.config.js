import js from "@eslint/js";
import globals from "globals";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const unsafeSql = {
  selector: "MemberExpression[property.name=/^\\$(queryRaw|executeRaw)Unsafe$/]",
  message: "Tagged $queryRaw`…` binds its values; the Unsafe forms do not.",
};
const environment = {
  // NODE_ENV is no setting: the build puts its value in its place.
  selector:
    "MemberExpression[object.object.name='process'][object.property.name='env'][property.name!='NODE_ENV']",
  message: "Read the parsed environment: import { env } from '~/platform/env.server'.",
};

export default tseslint.config(
  {
    ignores: [
      ...["build/", "data/", "app/generated/", "node_modules/", "coverage/"],
      ...["test-results/", "playwright-report/", ".cache/", "**/*.d.mts"],
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error", noInlineConfig: true } },
  js.configs.recommended,
  // Texts from outside are cleaned of control characters by expressions that name them.
  { rules: { "no-control-regex": "off" } },
  {
    files: ["**/*.{ts,tsx,mts}"],
    extends: [...tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/return-await": ["error", "in-try-catch"],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      // What a signature must have and a body does not need is named with a leading line.
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      "@typescript-eslint/no-invalid-void-type": "off",
      "max-lines-per-function": ["error", { max: 70, skipBlankLines: true, skipComments: true }],
      eqeqeq: "error",
      "no-restricted-syntax": ["error", unsafeSql],
    },
  },
  {
    files: ["app/**/*.{ts,tsx}"],
    ignores: ["app/**/*.test.{ts,tsx}", "app/platform/env.server.ts"],
    rules: {
      "no-console": "error",
      "no-restricted-syntax": ["error", unsafeSql, environment],
    },
  },
  {
    files: ["app/**/*.tsx"],
    extends: [jsxA11y.flatConfigs.recommended],
    plugins: { "react-hooks": reactHooks },
    languageOptions: { globals: globals.browser },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "max-lines-per-function": ["error", { max: 120, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["**/*.test.{ts,tsx}", "tests/**/*.{ts,mts}"],
    rules: { "max-lines-per-function": "off" },
  },
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: { globals: globals.node },
  },
);
