import type { Text } from "../index";
import { circles } from "./circles";
import { common } from "./common";
import { home } from "./home";
import { shell } from "./shell";

export const es: Text = { circles, common, home, shell };
