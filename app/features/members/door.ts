// What other features may use of members, on both sides.
export { ProfilePage } from "./ui/profile-page";
