import type { OpenTo } from "~/generated/prisma/client";

/** What somebody of the demo wants to learn, and what she is glad to be asked for: I introductions, H hosting, M mentoring; o where she speaks for her organization. */
const LINES = `
marisol: Weaving, on an upright loom; Recording a story somebody tells once | IHM
luz: Bookkeeping for small groups; Sharing a role before it is heavy | IH
declan: Somali greetings; A map of who has not met | IM
amina: Holding a silence; Reading a budget | IHM o
rosalind: Dumplings; What the eastbank wants | IM o
ngozi: Running a school kitchen; Cold-chain know-how; Reading a lease | IH o
samir: Pickling; Route maps on paper | I o
wendell: Teaching apprentices who text; Boilers | IM
beatriz: Facilitation; Plain language | IH
ruth: Saying yes sooner; Lanterns | IM
grace: K’iche’, a hundred words; Youth radio | IM o
hana: Drumming for restless classes | I
kofi: Interviewing; Drawing minutes as comics | I
jb: Sound; Small grants | IH
linh: Facilitating grief circles; Dari for the ward | IM
pete: Polish dances for bad knees; A spreadsheet for anything | H
sukarsih: Selling without shouting; Kiln space | I
anselm: Reading a river; Permission letters that work | IM
bronagh: Fiddle, from the beginning | I
chidi: Coaching girls; Explaining a bond issue | IM
dolores: Scanning photographs; Plain websites | IHM
farida: Backing a trailer; Street vending permits | IH
kavita: Youth councils; Listening, without fixing | M
lamar: Restorative circles; Small grants | IM
odile: Reading contracts; Stage light | H
tamsin: Natural dyes; Compost | IH
wanjiru: Books that balance; Public speaking | IM
tomas: Making a shop floor a classroom; Youth workshops that end on time | IHM o
shirin: Straw bale building; Getting a vacant lot | I
pilar: Mediation; Long walks instead of meetings | IM o
deshawn: Projection on big walls; Grant budgets | IM
oyin: Reading hospital letters; Pattern cutting | IH
mei: Mandarin to English in court; Keeping a case light | M o
ana: Beekeeping; Whispering in a fourth language | I
adaeze: Becoming a nonprofit, or deciding not to | IM o
aiko: Batik; Bookbinding in leather | I
arjun: Asking the second question | IM
bea: Weaving a chair seat; Spanish for tools | IH
cheng: Bookkeeping; A cargo trike | I
devon: Puppets; Costumes on no money | IM
fern: Mapping with children | IM
hassan: Bicycle repair; Youth courts | I
jamal: Facilitation; Choir | IM
kateri: Recording elders | IH
makena: Carpentry; Teaching in the rain | IM
nkechi: Food safety; Hiring | I
saoirse: Names of every house on the hill | I
thandi: Youth choir; Soldering | IM
yael: Arabic for guests | IH
xiomara: Housing law for stairwells; A quieter voice | IM
yusra: Running a rehearsal for small children | IH
miriam: Accordion | IM
quentin: Measured drawings with children | M
khalid: Sourdough | H
`;

/** How somebody of the demo goes on: see LINES. */
export interface Learning {
  learning: string[];
  openTo: OpenTo[];
  speakingFor: "ME" | "ORGANIZATION";
}

const OPEN: Readonly<Record<string, OpenTo>> = {
  I: "INTRODUCTIONS",
  H: "HOSTING",
  M: "MENTORING",
};

function learningOf(line: string): [string, Learning] {
  const [key = "", learns = "", open = ""] = line.split(/: | \| /);
  return [
    key,
    {
      learning: learns.split("; "),
      openTo: [...open].flatMap((letter) => OPEN[letter] ?? []),
      speakingFor: open.endsWith("o") ? "ORGANIZATION" : "ME",
    },
  ];
}

/** By key, for those who said. */
export const LEARNING: ReadonlyMap<string, Learning> = new Map(
  LINES.trim().split("\n").map(learningOf),
);
