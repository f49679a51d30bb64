import type { Text } from "../index";
import { common } from "./common";
import { shell } from "./shell";

export const es: Text = { common, shell };
