/** Something that keeps Weft from starting, said in a sentence for the person who starts it; the server prints the message without a stack and exits with 1. */
export class BootError extends Error {
  override name = "BootError";
}
