import { Check, X } from "./icons";
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { Icon } from "./icon";

/** What just happened, and the way back. */
export interface ToastMessage {
  text: string;
  /** "Undo". */
  undo?: { label: string; run: () => void };
}

type Say = (message: ToastMessage) => void;

const STAYS_MS = 8_000;
const AT_MOST = 3;

const Context = createContext<Say | null>(null);

/** Says what happened in the corner of the page: `say({ text, undo: { label, run } })`. Errors that need an answer do not belong there. */
export function useToast(): Say {
  const say = useContext(Context);
  if (!say) throw new Error("Toasts is missing around this page");
  return say;
}

const nothing: Say = () => undefined;

/** For markup made apart from its page, where nothing can happen yet. */
export function NoToasts({ children }: { children: ReactNode }) {
  return <Context.Provider value={nothing}>{children}</Context.Provider>;
}

type Shown = ToastMessage & { id: number };

/** Holds what was just said; each message leaves after eight seconds, but never while somebody points at it or is inside. */
export function Toasts({ close, children }: { close: string; children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const last = useRef(0);
  const say = useCallback((message: ToastMessage) => {
    const next = { ...message, id: ++last.current };
    setShown((before) => [...before, next].slice(-AT_MOST));
  }, []);
  const drop = useCallback(
    (id: number) => setShown((before) => before.filter((toast) => toast.id !== id)),
    [],
  );
  return (
    <Context.Provider value={say}>
      {children}
      <div className="toasts" role="status">
        {shown.map((toast) => (
          <Toast key={toast.id} toast={toast} close={close} drop={drop} />
        ))}
      </div>
    </Context.Provider>
  );
}

interface ToastProps {
  toast: Shown;
  close: string;
  drop: (id: number) => void;
}

function Toast({ toast, close, drop }: ToastProps) {
  const [held, setHeld] = useState(false);
  const { id, text, undo } = toast;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => drop(id), STAYS_MS);
    return () => clearTimeout(timer);
  }, [held, id, drop]);
  return (
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon as={Check} />
      <span className="grow">{text}</span>
      {undo ? (
        <button
          type="button"
          onClick={() => {
            undo.run();
            drop(id);
          }}
        >
          {undo.label}
        </button>
      ) : null}
      <button type="button" className="close" onClick={() => drop(id)}>
        <Icon as={X} />
        <span className="sr">{close}</span>
      </button>
    </div>
  );
}
