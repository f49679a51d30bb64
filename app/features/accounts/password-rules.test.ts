import { describe, expect, test } from "vitest";
import { passwordProblem } from "./password-rules";

const luz = {
  email: "luz.achterberg@tower-hill.example.org",
  name: "Luz Achterberg",
  community: "Millrace Fellows",
};
const problem = (password: string) => passwordProblem(password, luz);

describe("length", () => {
  test("is counted in characters as people see them, 8 to 200", () => {
    expect(problem("kz4 mq9")).toBe("tooShort");
    expect(problem("kz4 mq9x")).toBeNull();
    expect(problem("🧵🪡🧶🪢🧵🪡🧶")).toBe("tooShort");
    expect(problem("a heron stood in the canal ".repeat(7))).toBeNull();
    expect(problem("a heron stood in the canal ".repeat(8))).toBe("tooLong");
  });
});

describe("what everybody chooses", () => {
  test.each([
    ...[
      "password",
      "Password1!",
      "P@ssw0rd2024",
      "12345678",
      "1234567890",
      "19841212",
      "qwertyuiop",
    ],
    ...["1qaz2wsx", "1q2w3e4r5t", "asdfghjkl", "abcdefgh", "87654321", "aaaaaaaa", "abcabcabc"],
    ...[
      "iloveyou",
      "ILoveYou123",
      "sunshine!",
      "Summer2024!",
      "welcome1",
      "letmein123",
      "trustno1",
    ],
    ...[
      "contraseña",
      "Contraseña1",
      "tequiero123",
      "teamo2024",
      "princesa12",
      "estrella",
      "realmadrid10",
    ],
    ...[
      "Jennifer1985",
      "michael99",
      "liverpoolfc",
      "dragon dragon",
      "qwe123asd",
      "correcthorsebatterystaple",
    ],
    ...["!!password!!", "contraseña.2025", "Passw0rd", "jesusteama", "qazwsxedc"],
  ])("%s is common", (password) => expect(problem(password)).toBe("common"));

  test.each([
    ...[
      "heron canal thread",
      "una garza en el canal",
      "xk93 lantern oat",
      "Tj7#mWq2",
      "guitarra-niebla-47",
    ],
    ...["my password is a heron", "dragonflies eat 93 gnats", "ñandú lejos del río"],
  ])("%s is not", (password) => expect(problem(password)).toBeNull());
});

describe("what others know of her", () => {
  test.each([
    ...[
      "luzachterberg",
      "Achterberg2024",
      "Millrace2026!",
      "millrace-fellows",
      "luz.achterberg@tower-hill",
    ],
    ...["Áchterberg_1987", "weft-weft-1", "TowerHill99"],
  ])("%s is made of it", (password) => expect(problem(password)).toBe("context"));

  test("a known word among others is fine", () => {
    expect(problem("luz likes burnt toast")).toBeNull();
  });

  test("nothing is known of nobody", () => {
    expect(
      passwordProblem("achterberg millrace", { email: "", name: "", community: "" }),
    ).toBeNull();
  });
});
