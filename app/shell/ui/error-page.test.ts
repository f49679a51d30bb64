import { expect, test } from "vitest";
import { statusOf } from "./error-page";

const answer = (status: number) => ({ status, statusText: "", internal: false, data: null });

test.each([
  [answer(404), 404],
  [answer(503), 503],
  [new TypeError("Failed to fetch"), 0],
  [new TypeError("NetworkError when attempting to fetch resource."), 0],
  [new TypeError("Load failed"), 0],
  [new TypeError("Failed to fetch dynamically imported module: https://weft.example/a.js"), -1],
  [new TypeError("error loading dynamically imported module: https://weft.example/a.js"), -1],
  [new TypeError("Importing a module script failed."), -1],
  [new Error("Unable to decode turbo-stream response from URL: https://weft.example/a.data"), 0],
  [new TypeError("undefined is not a function"), 500],
  [new Error("Failed to fetch the members"), 500],
  [null, 500],
])("a page that ran into %s says %i", (error, status) => {
  expect(statusOf(error)).toBe(status);
});
