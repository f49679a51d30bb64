/** Story and oral history: the common conversation and the recording kit. */
export const storyAndOralHistory = `
# common
:: hana 369d 20:10 | count 7 marisol luz
People write to the weather desk about everything except the weather. I have four shoeboxes of it. This circle is for those who think the town’s memory should not live in one woman’s shoeboxes.

:: luz +30m
I have the table, Hana has the shoeboxes. Between us we may need a third thing. Ideas?

:: iveta +1h | thanks 5
Permission. The third thing is permission. A sheet of paper, one page, that says who owns the story (the teller), for how long, and how she takes it back. I can draft it.

:: grace +20m
I can make it so that a person reads it and does not feel arrested.

:: gwen 355d 11:05 | thanks 6
I looked at what the library kept from the strike of 1934. We have the owners’ letters, the sheriff’s letters and a very fine programme of a charity ball. Of the weavers, nothing but the names of those who were dismissed.

:: carmela +4h | hear 9
My mother-in-law’s name is on that list. She told me all of it, in Italian, over the sink. Nobody asked and I was tired. I am asking you to ask me, before I am on some other list.

:: deshawn +12m | thanks 4
Miss Carmela, Saturday? I have a good microphone and I will do the dishes while you talk.

:: carmela +2m
You will sit and eat and *then* do the dishes.

:: deshawn 347d 19:40 | thanks 15 luz hana carmela
Two hours and ten minutes. She named every woman on the row by machine number. At loom thirty-eight she stopped, and we did not talk for a while, and I left the silence in. I think it is the best thing I have recorded.

:: wendell 321d 18:15
I am not one for talking into things. But there are houses in this town where the wiring tells who lived there: where the radio stood, where the sewing was, which room had the baby. I could walk somebody through it.

:: aiko +1h | same 3
I would follow you through any house with a pencil.

:: marisol 296d 17:00 | thanks 8
From the school: I kept every note that a parent sent me in nineteen years, about three thousand. “Please excuse Lucía, we had to choose between shoes and the bus.” I do not know whom they belong to. I have never shown them to anyone.

:: iveta +45m
They belong to those who wrote them, the paper to you, and the keeping to all of us. May I come and just look at the boxes? I will not open them.

:: marisol +10m
Come on Thursday. I will open one.

:: reuben 270d 09:20
The old paper’s negatives are in a basement on Mill Street, about forty thousand of them, and the building is for sale. I have a key that nobody has remembered to ask me for.

:: iveta +4m | count 6
Do not touch them with your hands. I am putting my coat on.

:: reuben 269d 21:00 | thanks 11 iveta
Eleven of us, four hours, two vans. All forty thousand are in Samir’s cold storage next to the carrots. The carrots were moved up a shelf out of respect.

:: miriam 236d 19:30 | hear 6
Something to hold in mind: a good question can open a thing that an evening cannot close. When that happens I would like you to know my number, and to use it at any hour.

:: nadia 209d 22:20
أمي تحفظ أربعين أغنية ولا تكتب. My mother has forty songs and does not write. She says that she will sing them if somebody sings with her. She doesn’t want an audience, she wants company.

:: winifred +9h | count 4
I have an alto and no Arabic. Will that do?

:: nadia +15m | thanks 5
That will do very well. She says that altos are patient.

:: angeles 163d 11:45 | thanks 4
En la parroquia hay un libro de bautizos desde 1911, con notas al margen que no son muy cristianas. El padre dice que se puede mirar, pero no copiar. ¿Qué hacemos con algo que se puede mirar y no copiar?

:: gwen +2h
One looks, and then one tells. That is how it was always done.

:: angeles 162d 18:05
Fui, miré y vengo a contar. En 1923 alguien escribió al margen: “bautizada de noche, por la huelga, con agua del canal”. No dice más. Llevo un día pensando en esa niña.

:: esteban +40m | same 3
Tendría ciento tres años. Pero puede tener nietas, y las nietas pueden estar en mi salón. ¿Cómo se llamaba?

:: angeles +15m
Consuelo. Claro que se llamaba Consuelo.

:: esteban 140d 19:30 | thanks 13 angeles
La encontramos. Bueno, a su bisnieta, que tiene diez años y se sienta junto a la ventana. En su casa se cuenta que la abuela era “la del canal”, y nadie sabía por qué.

:: hana 108d 20:45
I played ninety seconds of Mrs. Abbott on the radio this morning (with permission, signed, and she chose the ninety seconds). By noon there were **31 letters**. Shoebox five.

:: yael +1h | same 4
I was in the car and I sat in my own driveway until it was over.

:: bird 52d 23:10 | thanks 7
Y’all record the talking. Who is recording the tunes? There were nine ferry tunes and I only know six. The man who knows the other three is in the county home and he still has the wind for it.

:: deshawn +25m
I can be at the county home at ten tomorrow, if somebody drives.

:: jolene +3m | count 1
Truck’s warm. Ten it is.

:: bird 51d 14:30 | thanks 16 deshawn jolene
Eight. I know eight now. He says the ninth one is not for Tuesdays.

:: hana 8d 19:20
Listening evening at the library, a week from Saturday. Four voices of ten minutes each, then tea. Every teller will be in the room, so clap for people and not for recordings. Bring someone who thinks their story is dull.

# The recording kit
:: deshawn 318d 16:20 | thanks 9
What is in the bag, so that anyone can take it out:

- one recorder, two small microphones (the fuzzy one is for porches)
- spare batteries, **always put back full**
- the permission page in English, Spanish, Kreyòl and Vietnamese
- a card with ten questions, and the eleventh question, which is blank

Sign it out with Gwen at the library, or with me.

:: gwen +1h
It lives under my hat shelf. Nobody would think of looking there.

:: pilar 260d 18:05
Nos llevamos la bolsa a Eastbank dos semanas. Los muchachos quieren entrevistar a don Ignacio en la fundición. ¿Se puede grabar con ruido?

:: deshawn +15m | thanks 3 pilar
Con ruido es mejor. Microphone close, under the chin, and let the noise be the room. Record one minute of only noise at the end.

:: pilar 244d 21:10
Una hora y cuarenta. Le preguntaron cuánto pesa una campana y les contestó con la historia de su suegro. Lloró el más bravo del grupo y nadie dijo nada.

:: ana 198d 12:30 | thanks 6
Please leave me a copy of the questions before an interview, even one hour before. When I whisper I can be quick or I can be true, and with an hour I can be both.

:: aiko 104d 17:45
The bag came back to me with one battery, no fuzzy thing, and a very good empanada. I have replaced the first two.

:: ines +20m
La empanada fue mía. Lo peludo está en mi sofá, perdón, el gato lo adoptó.

:: jiwoo 43d 20:00 | count 5
Could I borrow three of the signed ones for the mill wall? Only voices, no pictures, in the dark. I would ask each teller myself.

:: iveta +1h
Yes to asking, and then yes to each *yes*. I will add a line for walls to the permission page.
`;
