import type { Text } from "../index";
import { common } from "./common";
import { home } from "./home";
import { shell } from "./shell";

export const es: Text = { common, home, shell };
