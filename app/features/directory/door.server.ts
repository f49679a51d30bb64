// What other parts may do with the directory.
export { readRegister } from "./register/current.server";
