import { v7, validate } from "uuid";

/** A new id: a UUID of version 7, so that ids sort by the time they were made. Never a secret. */
export const newId = (): string => v7();

/** Whether a text from outside has the form of an id. */
export const isId = (text: unknown): text is string => typeof text === "string" && validate(text);
