import type { running as en } from "../en/running";
import { plural } from "../plural";
import type { Same } from "../same";

export const running: Same<typeof en> = {
  home: {
    title: "Cuidar la comunidad",
    lead: "Lo que espera a alguien, y los caminos a todo lo demás.",
    waits: "Lo que espera",
    nothing: "Nada te espera.",
    reports: (p) =>
      plural("es", p.count, { one: "# aviso por mirar", other: "# avisos por mirar" }),
    letters: (p) =>
      plural("es", p.count, {
        one: "# carta no se pudo entregar",
        other: "# cartas no se pudieron entregar",
      }),
    imports: (p) =>
      plural("es", p.count, {
        one: "# importación espera tu sí",
        other: "# importaciones esperan tu sí",
      }),
    unclaimed: (p) =>
      plural("es", p.count, {
        one: "# persona fue incorporada y aún no ha venido",
        other: "# personas fueron incorporadas y aún no han venido",
      }),
    askers: (p) =>
      plural("es", p.count, { one: "# persona pide entrar", other: "# personas piden entrar" }),
    duplicates: (p) =>
      plural("es", p.count, {
        one: "# par de perfiles puede ser de una persona",
        other: "# pares de perfiles pueden ser de una persona",
      }),
    look: "Mirar",
    ways: "Todo lo demás",
    people: { label: "Personas y roles", line: "Quién puede entrar y qué puede hacer cada cual." },
    invitations: { label: "Invitaciones", line: "Cartas a quienes no han venido." },
    requests: { label: "Quienes piden entrar", line: "Personas que quisieran un lugar." },
    imports_: { label: "Importaciones", line: "Incorpora personas desde una hoja de cálculo." },
    fields: {
      label: "Campos de los perfiles",
      line: "Lo que pregunta un perfil y para qué sirve.",
    },
    reportsPage: { label: "Avisos", line: "Lo que los miembros te pidieron mirar." },
    mail: { label: "Correo", line: "Cada carta que salió o no pudo salir." },
    duplicatesPage: { label: "Personas repetidas", line: "Compara dos perfiles y únelos." },
    audit: { label: "Lo que se hizo", line: "Actos de quienes cuidan la comunidad." },
    settings: { label: "Ajustes de la comunidad", line: "Nombre, idioma, tela, seguridad." },
  },
  people: {
    title: "Personas y roles",
    lead: "Todas las personas que pueden entrar o fueron incorporadas.",
    caption: "Personas, cómo entran y sus roles",
    search: "Nombre o dirección",
    find: "Buscar",
    role: "Rol",
    state: "Cómo están",
    everyRole: "Todos los roles",
    roles: { MEMBER: "Miembro", WEAVER: "Teje redes", STAFF: "Equipo", OWNER: "Responsable" },
    states: {
      all: "Todas",
      here: "Aquí",
      unclaimed: "Aún no han venido",
      gone: "Se fueron",
    },
    person: "Persona",
    lastSeen: "Última visita",
    never: "nunca",
    second: "Segundo paso",
    yes: "encendido",
    no: "apagado",
    give: "Dar",
    giveTo: (p) => `Rol de ${p.name}`,
    turnOff: "Apagar",
    turnOffFor: (p) => `Apagar el segundo paso de ${p.name}`,
    given: "El rol está dado. Vale desde ahora.",
    turnedOff: "El segundo paso está apagado; se avisó por carta.",
    lastOwner:
      "Alguien debe ser responsable de la comunidad. Da antes ese rol a otra persona; después esta podrá dejarlo.",
    none: "Nadie así",
    noneLine: "Prueba con menos letras o con otro filtro.",
    everybody: "Todas",
  },
  audit: {
    title: "Lo que se hizo",
    lead: "Actos de quienes cuidan la comunidad y cambios en cómo se entra. Nadie puede cambiar ni borrar estas líneas.",
    filter: "Filtrar",
    when: "Cuándo",
    act: "Qué",
    every: "Todo",
    from: "Desde",
    until: "Hasta",
    show: "Mostrar",
    someone: "Weft",
    gone: "alguien que ya no está",
    only: (p) => `Solo de ${p.name}, o sobre ${p.name}.`,
    all: "Mostrar a todas las personas",
    none: "Nada todavía",
    noneLine: "Desde ahora se anota aquí lo que hace el equipo.",
    older: "Líneas anteriores",
    acts: {
      "accounts:second-step-on": (p) => `${p.by} encendió el segundo paso`,
      "accounts:second-step-off": (p) =>
        p.by === p.whom
          ? `${p.by} apagó el segundo paso`
          : `${p.by} apagó el segundo paso de ${p.whom}`,
      "accounts:passkey-added": (p) => `${p.by} añadió una llave de acceso`,
      "accounts:passkey-removed": (p) => `${p.by} quitó una llave de acceso`,
      "accounts:role-changed": (p) => `${p.by} cambió el rol de ${p.whom}`,
      "accounts:community-changed": (p) => `${p.by} cambió los ajustes de la comunidad`,
      "admin:letter-read": (p) => `${p.by} leyó una carta en la bandeja de salida`,
      "exports:everything-asked": (p) => `${p.by} pidió una exportación de todo`,
      "exports:everything-fetched": (p) => `${p.by} descargó una exportación de todo`,
      "members:asker-invited": (p) => `${p.by} invitó a ${p.whom}, que había pedido entrar`,
      "members:asker-declined": (p) => `${p.by} dijo que no, por carta, a alguien que pidió entrar`,
      "members:asker-declined-quietly": (p) =>
        `${p.by} apartó la petición de alguien que pidió entrar`,
      "members:came-by-domain": (p) =>
        `${p.by} dejó entrar a ${p.whom} por el dominio de su dirección`,
      "members:cohort-made": (p) => `${p.by} creó una cohorte`,
      "members:cohort-changed": (p) => `${p.by} cambió una cohorte`,
      "members:cohort-joined": (p) => `${p.by} añadió personas a una cohorte`,
      "members:cohort-left": (p) => `${p.by} sacó a ${p.whom} de una cohorte`,
      "members:merged": (p) => `${p.by} unió el perfil de ${p.whom} con otro`,
      "members:merge-undone": (p) => `${p.by} deshizo la unión del perfil de ${p.whom} con otro`,
      "members:pair-different": (p) => `${p.by} dijo que ${p.whom} y otra persona no son la misma`,
      "members:people-exported": (p) => `${p.by} exportó una lista de personas`,
      "members:import-applied": (p) => `${p.by} incorporó personas`,
      "members:import-undone": (p) => `${p.by} deshizo una importación`,
      "moderation:report-closed": (p) => `${p.by} cerró un aviso`,
    },
    other: (p) => `${p.by}: ${p.act}`,
    fromTo: (p) => `de ${p.from} a ${p.to}`,
  },
  settings: {
    title: "Ajustes de la comunidad",
    name: "Nombre",
    language: "Idioma de sus cartas y de quien llega",
    timeZone: "Zona horaria",
    cloth: "Tela",
    clothHint: "Lo que viste la entrada.",
    cloths: {
      plain: "Tafetán",
      twill: "Sarga",
      herringbone: "Espiga",
      check: "Cuadros",
    },
    secondStep: "Quienes cuidan la comunidad entran con un segundo paso",
    secondStepHint:
      "Quien no lo tenga llega a la página donde se enciende, antes de ver las del equipo.",
    stillTrue: "Meses entre dos cartas que preguntan si un perfil sigue siendo cierto",
    stillTrueHint: "0: no preguntar nunca.",
    about: "La comunidad",
    reading: "Idiomas",
    coming: "Cómo se entra",
    safety: "Seguridad y cuidado",
    languages: "Idiomas que se ofrecen",
    languagesHint: "Quien lee en uno que quitas leerá desde entonces en el idioma de arriba.",
    entry: "A quién no trajo el equipo",
    entries: {
      INVITATION: "entra solo por invitación",
      REQUEST: "puede pedir entrar, y tú respondes",
    },
    entryDomains: "Dominios que entran sin esperar",
    entryDomainsHint:
      "Si se puede pedir entrar: quien confirma una dirección de uno de estos entra enseguida. Uno por línea, y solo aquellos cuyas direcciones dan ustedes.",
    membersInvite: "Los miembros pueden invitar",
    membersInviteHint:
      "Cada miembro puede tener cinco invitaciones en espera. Quien llega es miembro, y ves quién invitó a quién.",
    yes: "sí",
    no: "no",
    save: "Guardar",
    saved: "Guardado.",
    changed:
      "Alguien cambió estos ajustes mientras tú lo hacías. Lo que guardó aparece junto a lo tuyo: compara y guarda otra vez.",
    theirs: (p) => `Guardado entretanto: ${p.value}`,
  },
};
