/** The client of the socket, and how facts come wherever a WebSocket is let through. */
export { io, WebSocket } from "socket.io-client";
