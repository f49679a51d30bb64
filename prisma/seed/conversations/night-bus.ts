/** A night bus for the late shift: the common conversation and the words of the petition. */
export const nightBus = `
# common
:: gabi 226d 03:05 | hear 6
The last bus from Riverside leaves at 1:30. My shift ends at 2. There are forty of us who mop, lift, cook and count at that hour. We stand under the awning. I would like to know how many towns have this figured out.

:: kofi +5h
I drive the 1:30. I see you in the mirror coming out of the door as I pull away, and I am not allowed to wait. I would like to help.

:: joyce +2h | count 5
Add the home aides. We end at all hours and get off at the wrong end of everything.

:: vivek 225d 12:20
Unofficially: one more run of the 17 costs the county about **$96 a night**. The depot is open anyway. The driver is the cost, and the reason given is “no demonstrated demand”.

:: rekha +6h
Then we demonstrate it. Who can stand at a door with a clicker at two in the morning?

:: gabi +20m
We are already standing there.

:: gabi 205d 02:25 | thanks 7
Fourteen nights counted, five doors. Average: **61 people** between 1:40 and 2:40. The paper mill alone is 22. We wrote it on the back of the cleaning schedule.

:: rekha +15h | was: Standard deviation of 7. That is a very steady 61.
Standard deviation of 6. That is a very steady 61. Chart attached to my heart, and also here: [the night count](https://nightbus.example.org/count).

:: rahim 180d 23:40
The cab drivers are with you, since you ask. Nobody makes money on a nurse who cannot afford the fare. I take three home for free each week, and I would rather they had a bus.

:: lamar 154d 20:15 | thanks 4
Got nineteen signatures in the chair this week. Men who don’t sign things.

:: tadeo 68d 06:40 | hear 5
En el molino salimos a las dos y a las seis. Los de las dos caminan por la vía. Son veintidós, los conozco a todos. ¿Dónde firmo?

:: gabi +9h
Aqui mesmo, Tadeo. And bring the other twenty-one.

:: tadeo 66d 06:35 | thanks 9 gabi
Firmaron los veintidós. Y el capataz.

:: kofi 32d 21:20
The transit board gives us ten minutes on the second Wednesday of next month. Ten minutes is five people at two minutes each. I suggest: one nurse, one mill hand, one cleaner, one who employs them, and one driver. I can be the driver.

:: linh +40m | count 3
I will be the nurse. I will be coming off a night, so I will be honest.

:: jolene +5m
I’ll drive everyone there, and everyone back.

:: kofi 5d 19:30 | hear 7
This week I have read the draft winter plan. The night run is not in it. And the last stop on Cedar is moved to the foot of the hill. It is the same page. I think it is the same fight.

:: vivek +25m
It is the same *map*. Whoever drew it has never been up Cedar with a bag.

:: gabi 2d 15:10 | thanks 6
I wasn’t going to come to the board. My mother would have made me. I’ll be the cleaner. Two minutes.

:: linh +20m
We go together.

:: kofi now-35m
Five speakers confirmed. Rehearsal on Sunday at the depot, in a parked bus, because I want you to have heard your own voice in one.

# The words of the petition
:: kofi 61d 20:00
First draft. Please be severe.

> We, the undersigned, respectfully request that the Authority give due consideration to the augmentation of nocturnal service provision on Line 17.

:: grace +30m | same 4
Kofi, I love you. Who is “the undersigned”, and would they say “nocturnal” at two in the morning in the rain?

:: kofi +8m
They would say other things.

:: grace 59d 18:45 | thanks 8 kofi
> Sixty-one people finish work in this town between 1:40 and 2:40 each night. They clean the hospital, lift our parents, and make the paper this is printed on. The last bus leaves at 1:30. We are asking for one more bus.

:: gabi +7h
I read it on my break to the whole fourth floor. Somebody said “leave it. Touch nothing.”

:: reuben +6h | thanks 3
Retired editor here. I have tried for an hour to cut a word and I cannot.

:: pilar 57d 17:30 | thanks 5
En español, revisado por tres abuelas:

> Cada noche sesenta y una personas salen de trabajar entre la 1:40 y las 2:40. Limpian el hospital, levantan a nuestros padres y hacen el papel de esta hoja. El último autobús sale a la 1:30. Pedimos uno más.

:: linh 55d 04:10
Vietnamese and Kreyòl done too, with Odile. The Kreyòl one rhymes by accident and we kept it.

:: grace 10d 20:20 | count 4
1,140 signatures on paper. I would like to hand them over in a *bus driver’s cap*.

# Lo que dicen en el molino
:: tadeo 45d 15:40 | hear 4
Gabi me pidió que juntara lo que dicen los del turno. Voy a ponerlo como lo dicen, sin nombres.

:: tadeo +5m
> Camino por la vía porque es derecho y no hay perros. Cuarenta minutos. En invierno, cincuenta.

:: tadeo +4m
> Mi señora no se duerme hasta que oye la llave. Así que somos dos los que trabajamos de noche.

:: gabi +6h | thanks 3
I read these in the linen room and had to sit on the linen.

:: tadeo 44d 14:55
> Una vez me dio aventón el del 17, ya fuera de servicio. No me cobró. No digan quién.

:: kofi +3h
I have no idea who that could have been.

:: pilar 43d 18:20 | thanks 4
¿Nos dejan leer dos de estas en la junta, en español, y que Ana Lucía susurre? Que por una vez susurren para *ellos*.

:: tadeo +12h | count 3
Dicen que sí. Y uno quiere leer la suya él mismo. Lleva tres noches practicando frente a la prensa.
`;
