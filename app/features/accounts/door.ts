// What other features may use of accounts, on both sides.
export { isStaff, type Role, type Theme, type Viewer } from "./viewer";
