import { createContext, useContext } from "react";

const Nonce = createContext("");

/** Carries the page's CSP nonce to the scripts of the document. */
export const NonceProvider = Nonce.Provider;

/** The nonce of this page while it is rendered on the server. Browsers hide it from scripts, so it is empty there. */
export const useNonce = (): string => useContext(Nonce);
