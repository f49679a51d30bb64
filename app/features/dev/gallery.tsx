import { LogoMark, Toasts } from "~/ui";
import { FormsShown, InputsShown } from "./gallery-forms";
import { OverlaysShown, TabsShown } from "./gallery-overlays";
import { Part } from "./gallery-parts";
import {
  ButtonsShown,
  CoversShown,
  EmptyShown,
  KindsShown,
  MarksShown,
  MessageShown,
  PeopleShown,
  ProgressShown,
  StagesShown,
  TableShown,
} from "./gallery-pieces";

const DYES = [
  ["bg-indigo", "Indigo: act"],
  ["bg-madder", "Madder: interest"],
  ["bg-verdigris", "Verdigris: place"],
  ["bg-weld", "Weld: project"],
  ["bg-walnut", "Walnut: role"],
  ["bg-cochineal", "Cochineal: stop"],
  ["bg-moss", "Moss: done"],
  ["bg-yarn", "Undyed yarn"],
] as const;

/** Every component of the design system on one page, for whoever builds with them. */
function Gallery() {
  return (
    <Toasts close="Close">
      <main className="mx-auto max-w-[1344px] px-5 pt-8 pb-12" id="main">
        <div className="mb-5 flex items-center gap-4">
          <LogoMark size={56} />
          <h1 className="h-3xl min-w-0">Weft components</h1>
          <span className="row push">
            <LogoMark size={16} />
            <span className="meta only-desk">16 px</span>
          </span>
        </div>
        <div className="grid items-start gap-x-12 lg:grid-cols-3">
          <div className="min-w-0">
            <ButtonsShown />
            <InputsShown />
            <MarksShown />
            <KindsShown />
            <FormsShown />
          </div>
          <div className="min-w-0">
            <PeopleShown />
            <StagesShown />
            <MessageShown />
            <TabsShown />
            <ProgressShown />
            <CoversShown />
          </div>
          <div className="min-w-0">
            <OverlaysShown />
            <TableShown />
            <EmptyShown />
          </div>
        </div>
        <Part title="Dyes">
          <div className="grid grid-cols-4 gap-2 lg:grid-cols-8">
            {DYES.map(([ground, words]) => (
              <div key={words} className="text-2xs">
                <i className={`mb-1 block h-10 rounded-sm ${ground}`} />
                {words}
              </div>
            ))}
          </div>
        </Part>
      </main>
    </Toasts>
  );
}

export default Gallery;
