import { expect, it } from "vitest";
import { initials } from "./people";

it.each([
  ["Oyin Balogun", "OB"],
  ["Ana Lucía Ferreira", "AF"],
  ["  Jean-Baptiste   Toussaint ", "JT"],
  ["álvaro", "Á"],
  ["王 芳", "王芳"],
  ["", ""],
])("takes the first letters of the first and last word of %j", (name, letters) => {
  expect(initials(name)).toBe(letters);
});
