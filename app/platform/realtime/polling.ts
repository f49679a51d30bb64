/** How facts come where no WebSocket is let through: by asking again and again. */
export { XHR } from "socket.io-client";
