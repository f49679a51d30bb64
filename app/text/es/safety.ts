import type { safety as en } from "../en/safety";
import type { Same } from "../same";

export const safety: Same<typeof en> = {
  passkeys: {
    title: "Llaves de acceso",
    text: "Entra con tu huella, tu cara o el código de tu dispositivo, sin contraseña. Nadie puede sacarte una llave de acceso con engaños, y solo sirve en este lugar.",
    none: "Todavía no tienes ninguna llave de acceso.",
    add: "Añadir una llave de acceso",
    added: "Tu llave de acceso está guardada. Desde ahora puedes entrar con ella.",
    removed: "La llave de acceso ya no está. Bórrala también de tu dispositivo.",
    unnamed: "Una llave de acceso",
    since: (p) => `Desde el ${p.date}`,
    used: (p) => `usada por última vez ${p.ago}`,
    notUsed: "sin usar todavía",
    remove: "Quitar",
    removeOne: (p) => `Quitar la llave de acceso ${p.name}`,
    signIn: "Entrar con una llave de acceso",
    prove: "Demostrarlo con una llave de acceso",
    waits: "Tu dispositivo te pregunta…",
    stopped: "Se detuvo o tardó demasiado. Inténtalo otra vez cuando quieras.",
    refused: "Esta llave de acceso no se aceptó. Prueba de otra manera, o de nuevo en un momento.",
    needsScript: "Las llaves de acceso necesitan un navegador que las conozca y ejecute scripts.",
  },
  second: {
    title: "Un paso más",
    app: "El código de tu aplicación",
    appHint: "Seis cifras, nuevas cada medio minuto.",
    submit: "Entrar",
    wrong:
      "Este código no corresponde. Cada uno sirve una vez y durante medio minuto; si el reloj de tu teléfono va mal, no sirve ninguno.",
    over: "Tardó demasiado, o fallaron demasiados códigos. Empieza de nuevo.",
    recovery: "Un código de recuperación",
    recoveryHint:
      "Uno de los diez que guardaste al encender el segundo paso. Cada uno sirve una vez.",
    useRecovery: "Tengo un código de recuperación",
    useApp: "Tengo mi aplicación",
    lost: "¿Perdiste las dos cosas? Quien es responsable de esta comunidad puede apagar tu segundo paso.",
    again: "Empezar de nuevo",
  },
  settings: {
    title: "Un segundo paso",
    text: "Quien averigüe tu contraseña o abra tu correo aún no puede entrar: necesitaría también tu teléfono.",
    on: (p) => `Encendido desde el ${p.date}.`,
    off: "Apagado.",
    codesLeft: (p) =>
      p.count === 1
        ? "Queda un código de recuperación."
        : `Quedan ${p.count} códigos de recuperación.`,
    setUp: "Encenderlo",
    change: "Códigos y apagarlo",
  },
  setUp: {
    title: "Encender el segundo paso",
    forStaff:
      "Esta comunidad pide un segundo paso a quienes la cuidan. Enciéndelo, o añade una llave de acceso, y podrás seguir.",
    scan: "Abre tu aplicación de autenticación y escanea esta imagen.",
    pictureAlt: "Código QR con el secreto para tu aplicación",
    type: "O escribe esto en ella:",
    code: "El código que muestra ahora",
    submit: "Encenderlo",
    wrong: "Este código no corresponde. Mira el más nuevo, y si el reloj de tu teléfono va bien.",
    codesTitle: "Guarda estos códigos",
    codesText:
      "Cada uno te deja entrar una vez cuando no tienes el teléfono. Solo se muestran ahora: imprímelos, o guárdalos donde guardas lo que no debe perderse.",
    done: "Ya los guardé",
    isOn: "El segundo paso está encendido.",
    newCodes: "Hacer códigos de recuperación nuevos",
    newCodesText: "Los anteriores dejan de servir.",
    turnOff: "Apagar el segundo paso",
    turnedOff: "El segundo paso está apagado.",
  },
  proof: {
    title: "¿Eres tú?",
    text: "Lo que sigue no se deshace fácilmente, así que demuestra una vez más que eres tú. Vale durante un cuarto de hora.",
    submit: "Seguir",
    byLink: "Envíame un enlace",
    linkText: "El enlace te hace entrar de nuevo y te lleva adonde ibas.",
    linkSent: "Va una carta en camino. Abre aquí su enlace y podrás seguir.",
  },
};
