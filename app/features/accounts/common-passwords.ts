// What people choose first, as leaked collections show it again and again: words, names, teams and
// phrases in English and Spanish, with letters turned into look-alikes and digits or signs put around
// them; walks over the keyboard; repetitions; numbers alone. Kept as words rather than as a list of
// passwords, so that "Summer2024!" is known as well as "summer".
const WORDS = new Set(
  `
password passw0rd pass passwd passphrase passcode pwd mypassword thepassword yourpassword newpassword
oldpassword ourpassword password1password changeme changeit change default temp temporary letmein
letmeinnow openup opensesame sesame welcome welcometo welcomehome hello helloworld hellohello hey
secret topsecret mysecret secrets access accessgranted login loginpassword logon signin signup master
masterkey root toor admin administrator administrador adminadmin adminpass sysadmin superuser super
superadmin user username user1 guest test testtest testing testuser tester demo sample example trial
server system computer computadora internet network wifi wireless router modem website webmaster
monitor keyboard desktop laptop office company business manager director support helpdesk service
security private public account nothing something anything everything whatever forever forgot
forgotten remember idontknow dontknow noidea iforgot iforget none null undefined unknown
qwerty qwertyuiop qwertz azerty asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx qwaszx
monkey dragon shadow sunshine princess superman batman spiderman ironman wolverine captain america
football baseball basketball hockey soccer softball volleyball tennis golf golfer golfing rugby cricket
swimming swimmer wrestling wrestler boxing karate judo running runner skater skateboard snowboard surfing
surfer fishing fisher fisherman hunting hunter camping hiking racing racer nascar motocross yamaha honda
suzuki kawasaki harley davidson harleydavidson ferrari porsche mercedes benz corvette mustang camaro
chevrolet chevy toyota nissan mazda subaru dodge ford jaguar lamborghini bugatti maserati bentley audi
bmw volkswagen volvo peugeot renault fiat
master killer trustno trustnoone trustme fuck fuckyou fuckoff fuckme fucking fucker motherfucker shit
bullshit asshole bitch bitches bastard dickhead pussy pussycat penis vagina boobs tits sexy sexsex sex
sexygirl sexyboy hotgirl hotboy hottie hardcore porn porno naked nude cumshot blowjob bigdick bigcock
cocks balls whore slut horny lover lovers lovely loveme loveyou lovelove iloveyou iloveu iloveme
iloveyoubaby iloveyousomuch ihateyou iloveit loveislife lovelife truelove mylove mylover mybaby mylife
missyou imissyou kissme kisses kiss hugs honey sweet sweety sweetie sweetheart sweetpea sugar candy
darling dearest beloved babe baby babygirl babyboy babydoll babyface babyblue angel angels angelito
angelica heaven heavenly paradise blessed blessing blessings faith hope charity grace mercy glory praise
jesus jesuschrist jesuslovesme christ god godisgood godislove godbless godblessme thankgod inri bible
church gospel lord lordjesus savior amen prayer pray maria mariamaria santamaria virgen allah bismillah
muhammad mohammed buddha krishna ganesha sairam shalom israel jerusalem
freedom liberty justice peace peaceful warrior soldier army navy marine marines airforce military
sniper ranger rangers commander colonel general sergeant police fireman firefighter doctor nurse teacher
student school college university highschool graduate class classof alumni fellows fellowship leader
leadership cohort community together member members network circle weaver staff
summer winter autumn spring verano invierno otono primavera january february march april june july august
september october november december enero febrero marzo abril mayo junio julio agosto septiembre octubre
noviembre diciembre monday tuesday wednesday thursday friday saturday sunday lunes martes miercoles jueves
viernes sabado domingo christmas xmas navidad halloween easter birthday happybirthday cumpleanos newyear
newyears valentine thanksgiving holiday holidays vacation
red blue green yellow orange purple violet pink black white brown silver golden gold platinum rojo azul
verde amarillo naranja morado rosa negro blanco cafe plata oro diamond diamonds crystal ruby emerald
sapphire pearl amber jade turquoise rainbow starlight stardust starfish starstar
dog doggy doggie puppy puppies cat cats kitty kitten kitkat kittycat hellokitty horse horses pony tiger
tigers tigger lion lions panther panthers leopard cheetah jaguars bear bears teddy teddybear panda wolf
wolves wolfpack fox foxes rabbit bunny hamster mouse mickey mickeymouse minnie donald donaldduck daisy
goofy pluto bambi simba nala shrek nemo stitch tinkerbell peterpan cinderella snowwhite pokemon pikachu
charizard digimon naruto sasuke sakura hinata goku vegeta dragonball dragonballz onepiece sailormoon
eagle eagles falcon falcons hawk hawks seahawks raven ravens phoenix penguin penguins parrot dolphin
dolphins shark sharks whale turtle snake viper cobra python spider scorpion butterfly butterflies
dragonfly ladybug beetle elephant gorilla chimp giraffe zebra buffalo bull bulls bulldog bulldogs
longhorn longhorns cowboy cowboys cowgirl chicken turkey duck ducks goose gator gators gatito perrito
perro gato gatos caballo leon tigre oso pollito mariposa conejo raton delfin tortuga vaca
yankees dodgers redsox whitesox cubs mets braves astros giants padres phillies cardinals indians orioles
steelers packers patriots broncos raiders chargers chiefs vikings saints redskins bengals browns titans
texans colts bills jets lakers celtics knicks heat magic spurs rockets warriors cavaliers pistons
sixers raptors nuggets liverpool liverpoolfc arsenal chelsea manchester manchesterunited manutd mancity
everton tottenham hotspur westham newcastle rangersfc celtic barcelona barca fcbarcelona realmadrid
madrid halamadrid atletico sevilla valencia juventus milan acmilan inter intermilan roma napoli lazio
bayern munchen dortmund schalke ajax psv feyenoord benfica sporting porto boca bocajuniors riverplate
river racingclub independiente sanlorenzo pumas chivas cruzazul clubamerica santos tigresuanl
colocolo universidad millonarios nacional penarol flamengo corinthians palmeiras saopaulo alianza
alianzalima universitario messi ronaldo ronaldinho neymar maradona zidane beckham kaka pele jordan
michaeljordan kobe kobebryant lebron tiger tigerwoods federer nadal
starwars startrek starcraft warcraft worldofwarcraft minecraft fortnite roblox zelda mario supermario
luigi sonic playstation xbox nintendo gameboy counterstrike callofduty halo gamer gaming game games
player playboy bowser yoshi kirby metroid megaman pacman tetris diablo assassin assassins creed gandalf
frodo aragorn legolas hobbit lordoftherings harrypotter hermione dumbledore hogwarts voldemort potter
matrix neo trinity morpheus terminator rambo rocky scarface godfather joker batgirl catwoman superwoman
wonderwoman hulk thor loki avengers marvel deadpool xmen robin flash lantern thundercats transformers
optimus simpsons homer bart bartsimpson southpark cartman family familyguy friends seinfeld
metallica nirvana slipknot linkinpark greenday blink blink182 eminem tupac 2pac biggie snoop snoopdogg
beatles thebeatles rollingstones pinkfloyd ledzeppelin queen acdc ironmaiden megadeth pantera korn
rammstein evanescence paramore coldplay radiohead u2 oasis madonna michael michaeljackson elvis
elvispresley britney britneyspears rihanna beyonce shakira justin justinbieber bieber onedirection
harrystyles niall zayn liam louis jonas jonasbrothers selena selenagomez demi taylor taylorswift swiftie
bts bangtan blackpink exo music musica guitar guitarra guitarist bass bassman drums drummer piano
pianoman violin trumpet saxophone singer dance dancer dancing ballet rock rockstar rocknroll rocker
punk punkrock metal heavymetal hiphop rap rapper reggae bobmarley marley jazz blues salsa bachata
reggaeton mariachi
james john robert michael michele michelle william david richard joseph thomas charles christopher chris
daniel matthew anthony mark donald steven steve paul andrew andy joshua kenneth kevin brian george
timothy ronald edward eddie jason jeffrey jeff ryan jacob gary nicholas nick eric jonathan stephen larry
justin scott brandon benjamin ben samuel sammy gregory greg alexander alex frank patrick raymond jack
dennis jerry tyler aaron jose adam nathan henry zachary zack douglas peter kyle noah ethan jeremy walter
christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy
bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell
bradley philip eugene max maxwell oliver oscar leo lucas luke hunter connor cameron marcus travis derek
mary patricia jennifer jenny jenn linda elizabeth liz barbara susan susie jessica jessie jess sarah karen
lisa nancy betty sandra margaret ashley kimberly kim emily donna carol amanda mandy melissa deborah
debbie stephanie rebecca becky laura sharon cynthia cindy dorothy amy kathleen kathy angela shirley brenda
emma anna pamela pam nicole nikki samantha sam katherine kate katie christine christina tina helen debra
rachel carolyn janet maria catherine heather diane olivia julie joyce victoria vicky ruth virginia lauren
kelly christina joan evelyn judith andrea hannah megan cheryl jacqueline jackie martha madison maddie
teresa gloria sara janice ann anne annie kathryn abigail abby sophia sophie frances jean alice judy
isabella bella julia grace denise amber danielle marilyn beverly charlotte charlie natalie theresa diana
brittany doris kayla alexis lori tiffany courtney crystal vanessa monica veronica erica erika jasmine
sabrina molly lucy lily chloe zoe ella mia ava claire wendy sandy mandy cassie casey brooke paige
shannon tracy stacey stacy tara tanya natasha sasha olga tatiana svetlana nadia elena
carlos luis miguel jorge pedro manuel francisco pancho antonio javier alejandro alejandra rafael fernando
fernanda ricardo roberto eduardo mario sergio raul hector arturo enrique alfredo alberto ramon julio
cesar oscar andres diego santiago sebastian mateo nicolas emiliano rodrigo gonzalo pablo felipe ignacio
gerardo guillermo gustavo hugo ivan joaquin leonardo lorenzo marcos martin mauricio ruben salvador
tomas victor vicente xavier guadalupe lupita juana rosa rosita carmen ana anita isabel teresa margarita
leticia silvia patricia gabriela daniela valentina camila lucia sofia valeria ximena mariana paola paula
natalia catalina carolina claudia adriana alicia beatriz cecilia cristina dolores esperanza esther eva
gladys graciela irene josefina julieta karina karla laura liliana lorena luz luisa magdalena marisol
martina mercedes miriam monica nora norma olga pilar raquel rocio sandra sonia susana veronica viviana
yolanda jesusmaria josemaria josecarlos juancarlos juanjose luismiguel miguelangel mariajose
smith johnson williams jones miller davis garcia rodriguez martinez hernandez lopez gonzalez perez sanchez
ramirez torres flores rivera gomez diaz reyes morales cruz ortiz gutierrez chavez ramos ruiz alvarez
mendoza castillo romero herrera medina aguilar vargas castro guzman mendez munoz salazar soto delgado
contrasena contrasenia contra miclave clave claves claveclave secreto misecreto acceso entrar entrada
bienvenido bienvenida bienvenidos hola holahola holamundo holacomoestas quetal gracias adios amigo amiga
amigos amigas mejoresamigas amistad amor amorcito amoreterno amormio miamor mivida micielo mibebe micorazon
corazon corazones teamo teamomucho teamotanto teamoamor teamomiamor tequiero tequieromucho teextrano
teadoro tkm siempre parasiempre jamas nunca olvidar nomeolvides felicidad feliz alegria tristeza sueno
suenos libertad esperanza estrella estrellita estrellas luna lunita sol solsol cielo lluvia fuego agua
tierra viento playa mar oceano montana flor flores florecita rosas girasol margaritas princesa princesita
principe principito reina reyna rey bebe bebita bebito nena nene chiquita chiquito gordita gordito flaca
flaco negrita negrito morena moreno guapa guapo bonita bonito hermosa hermoso preciosa precioso linda
lindo linduras muneca munequita dulce dulzura caramelo chocolate fresa fresita manzana naranjas limon
sandia platano papaya mango cerveza tequila fiesta familia mifamilia mama mamita mami papa papito papi
mamaypapa papaymama hermano hermana hermanos abuela abuelo abuelita hijo hija hijos mihija mihijo tio tia
dios diosesamor diosmio diosesfiel diosteama jesucristo jesusteama cristo cristovive espiritusanto
virgencita guadalupana angelito angelitos milagro bendicion bendiciones gloria aleluya
futbol futbolista gol campeon campeones mexico mexicano mexicana argentina colombia colombiano peru peruano
chile chileno ecuador bolivia venezuela uruguay paraguay panama guatemala honduras elsalvador nicaragua
costarica puertorico dominicana cuba cubano espana espanol espanola buenosaires bogota medellin lima
santiago caracas quito guayaquil montevideo guadalajara monterrey puebla tijuana veracruz cancun acapulco
computadora trabajo escuela colegio universidad maestra maestro profesor doctora abogado ingeniero
usuario prueba pruebas ejemplo cambiar cambiame temporal sistema administracion
newyork nyc brooklyn manhattan losangeles hollywood california chicago boston detroit dallas houston texas
austin florida miami orlando atlanta georgia seattle portland oregon denver colorado phoenix arizona
lasvegas vegas nevada sandiego sanfrancisco philadelphia pittsburgh baltimore washington virginia carolina
tennessee nashville memphis kentucky ohio cleveland michigan minnesota wisconsin montana dakota alaska
hawaii honolulu aloha canada canadian toronto montreal vancouver england english london scotland ireland
irish wales france french paris germany german berlin italy italia italian spain russia moscow china
chinese japan japanese tokyo korea india indian pakistan africa nigeria egypt australia sydney brazil
brasil europe europa america american usa unitedstates worldwide
apple apples banana bananas orange cherry cherries strawberry blueberry blackberry raspberry lemon
lemonade peach peaches peanut peanuts peanutbutter pumpkin pepper peppers pickle pickles potato tomato
onion garlic ginger cinnamon cookie cookies cupcake cheesecake brownie muffin pancake waffle donut
chocolate chocolates vanilla caramel butter buttercup butterscotch cheese cheeseburger hamburger burger
pizza pasta spaghetti taco tacos burrito nachos bacon sausage steak sushi noodle noodles popcorn
cocacola coke pepsi drpepper mountaindew sprite redbull coffee espresso latte mocha starbucks tea beer
budweiser corona heineken guinness whiskey whisky vodka rum tequila jackdaniels wine champagne
flower flowers rose roses daisy lily lilies tulip sunflower lavender jasmine violet orchid garden forest
mountain mountains river ocean oceans beach seaside island sunset sunrise moonlight moonshine moon
midnight storm stormy thunder lightning snow snowball snowflake snowman fire firebird fireball flame
flames ice iceman icecream water waterfall earth planet galaxy universe cosmos space spaceman rocket
saturn jupiter mercury venus mars neptune apollo zeus hercules poseidon athena aphrodite artemis hades
titan titanic atlantis olympus sparta spartan spartans trojan trojans pirate pirates ninja ninjas samurai
knight knights wizard wizards witch magic magical merlin vampire vampires twilight werewolf zombie ghost
ghostrider demon demons devil devils lucifer satan hell hellboy hellyeah death reaper darkness darklord
darkness darkangel angeldust skull skeleton monster monsters alien aliens robot robots cyborg phantom
legend legends hero heroes villain champion champions winner winners victory success rich money
millionaire billionaire dollar dollars cash cashmoney boss bigboss bossman gangster gangsta thug thuglife
pimp pimpin player hustler king kingkong kings kingdom queen queens queenbee prince duchess princesa royal
princess princesses emperor empire imperial crown lucky luckycharm luckydog goodluck destiny fortune
genius einstein newton tesla edison davinci picasso mozart beethoven shakespeare hamlet romeo juliet
romeoandjuliet smile smiley smiles happy happyday happyface happiness joy joyful laughter funny crazy
crazygirl crazyboy crazyman loco loca insane psycho maniac lunatic freak freaky geek nerd dork stupid
idiot moron loser fatboy fatty skinny shorty tiny bigboy bigman bigdaddy daddy daddysgirl mommy mother
father mom dad momdad momanddad mommyanddaddy brother brothers sister sisters grandma grandpa nana papa
uncle auntie cousin husband wife wifey hubby boyfriend girlfriend bestfriend bestfriends friend
friendship friendsforever friends4ever soulmate forever foreverandever always alwaysandforever eternity
infinity destiny dream dreamer dreams sweetdreams dreambig believe imagine imagination inspiration
courage strong strength power powerful energy passion fashion beauty beautiful gorgeous pretty prettygirl
cutie cutiepie cute handsome hot sexybeast cool coolman coolgirl coolcat coolguy cooldude awesome amazing
fantastic excellent perfect wonderful special sunshine sunny sunnyday sunday summertime springtime
blackcat blackdog blacksheep whitetiger redwings bluesky blueeyes bluebird bluemoon greenday greeneyes
greentea redrose blackrose goldfish silverfox browneyes purplerain pinkpanther pinky brownie blondie
ginger rusty dusty lucky buddy buster max bailey charlie cooper rocky bear duke toby jack murphy riley
sadie maggie molly bella daisy sophie chloe lola zoe coco princess misty smokey shadow sassy missy
oreo patches pepper precious samson scooter scooby scoobydoo snickers snoopy sparky spike tucker zeus
garfield sylvester tweety tweetybird woody buzz lightyear bugsbunny daffy
google googleit gmail yahoo hotmail facebook instagram twitter tiktok snapchat whatsapp youtube linkedin
netflix amazon ebay paypal microsoft windows macintosh iphone ipad android samsung galaxy nokia motorola
blackberry verizon vodafone tmobile att comcast linux ubuntu oracle mysql cisco dell lenovo toshiba
abcabc abcd abcde abcdef abc123abc alphabet letters number numbers onetwothree onetwo unodostres
uno dos tres cuatro one two three four five six seven eight nine ten zero million
aaaaaa letmesee letsgo letitbe letitgo hakunamatata carpediem nevermind neversaynever nevergiveup
yolo swag lol lolol rofl omg wtf haha hahaha jajaja jajajaja blabla blablabla lalala lalalala dudu
bonjour soleil doudou motdepasse azertyuiop loulou marseille jetaime chouchou hallo hallowelt passwort
schatz liebe ichliebedich geheim ciao ciaociao amore ciaoamore senha senha123 brasil123 obrigado amorzinho
natasha nikita privet parol lubov
correcthorsebatterystaple correcthorse thequickbrownfox quickbrownfox jesusislord
hunter2 p4ssw0rd trustno1 ncc1701 ncc1701d ncc1701e bond007 jamesbond agent007 area51 catch22 route66
apollo13 heaven7 se7en 1love onelove
`
    .trim()
    .split(/\s+/),
);

const WALKS = [
  "01234567890",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiop",
  "asdfghjklñ",
  "asdfghjkl;",
  "zxcvbnm",
  "qwertzuiop",
  "yxcvbnm",
  "azertyuiop",
  "qsdfghjklm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "zaq1xsw2cde3vfr4bgt5nhy6mju7",
  "qazwsxedcrfvtgbyhnujmikolp",
  "1q2w3e4r5t6y7u8i9o0p",
  "q1w2e3r4t5y6u7i8o9p0",
  "a1b2c3d4e5f6g7h8i9j0",
  "1a2b3c4d5e6f7g8h9i0j",
  "147258369",
  "159357",
  "741852963",
  "!@#$%^&*()",
  '!"#$%&/()=',
].flatMap((walk) => [walk, [...walk].reverse().join("")]);

const LOOKALIKES: Record<string, string> = {
  ...{ "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b" },
  ...{ "@": "a", $: "s", "!": "i", "€": "e", "+": "t" },
};

// More than this many characters around a common word may be a secret of their own.
const AROUND = 6;
// A password of this many walks is one that somebody walked.
const MOST_WALKS = 3;

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const unmasked = (text: string) =>
  text.replace(/[0134578@$!€+]/g, (sign) => LOOKALIKES[sign] ?? sign);

function isRepeated(text: string): boolean {
  return /^(.{1,4})\1+.{0,3}$/su.test(text) && text.length <= 24;
}

function isWalk(text: string): boolean {
  let rest = text;
  for (let steps = 0; steps < MOST_WALKS && rest !== ""; steps += 1) {
    let length = rest.length;
    while (length >= 3 && !WALKS.some((walk) => walk.includes(rest.slice(0, length)))) length -= 1;
    if (length < 3) return false;
    rest = rest.slice(length);
  }
  return rest === "";
}

function isDressedWord(text: string): boolean {
  const bare = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  const candidates = [
    { word: text, around: 0 },
    { word: bare, around: text.length - bare.length },
    { word: unmasked(text), around: 0 },
    ...[0, 1, 2, 3, 4, 5, 6].map((cut) => ({
      word: unmasked(text.slice(0, text.length - cut)),
      around: cut,
    })),
  ];
  return candidates.some(({ word, around }) => around <= AROUND && isOneOrTwice(word));
}

const isOneOrTwice = (word: string) => {
  const bare = word.replace(/[\s._-]/g, "");
  const half = bare.slice(0, bare.length / 2);
  return WORDS.has(bare) || (half + half === bare && WORDS.has(half));
};

/** Whether a password is among the first that somebody who guesses would try. */
export function isCommonPassword(password: string): boolean {
  const text = plain(password);
  return /^\d{1,10}$/.test(text) || isRepeated(text) || isWalk(text) || isDressedWord(text);
}
