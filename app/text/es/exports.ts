import type { exporting as en } from "../en/exports";
import type { Same } from "../same";

export const exporting: Same<typeof en> = {
  title: "Exportar todo",
  lead: "Un zip con cada tabla en CSV y JSON, y los archivos. Se prepara en segundo plano, de un solo momento, y se puede restaurar en un Weft vacío.",
  leftOut:
    "Queda fuera: contraseñas y otros secretos, conversaciones privadas, círculos que solo leen sus integrantes y lo que cada persona guarda para sí. Un manifiesto en el zip lo dice. Quien administra el servidor puede exportarlo todo con un comando.",
  noted: "Pedirlo y descargarlo queda anotado en el registro de lo que hace el equipo.",
  make: "Preparar una exportación",
  yours: "Tus exportaciones",
  none: "Todavía ninguna.",
  state: {
    QUEUED: "Espera su turno",
    RUNNING: "En preparación. Vuelve a mirar en un momento",
    READY: "Lista",
    FAILED: "No se preparó",
    OVER: "Borrada después de su día",
  },
  until: (p) => `se puede descargar hasta ${p.when}`,
  problems: {
    "disk-full": "El disco está casi lleno. Haz lugar y pídela de nuevo.",
    "store-broken":
      "El almacén de archivos falla o no responde; el registro del servidor tiene lo que dijo. Pídela más tarde.",
    broken: "Algo salió mal; está en el registro del servidor. Pídela de nuevo.",
  },
  fetch: (p) => `Descargar (${p.size})`,
  again: "Volver a mirar",
};
