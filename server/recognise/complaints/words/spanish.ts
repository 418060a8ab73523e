import type { Lexicon } from "../lexicon.ts";

/** What people say in Spanish; written without accents. */
export const SPANISH: Lexicon = {
  language: "es",
  known:
    "(?:no|el|la|los|las|mi|mis|me|de|del|en|y|que|se|un|una|por|para|con|desde|al|lo|es|esta|estan|pero|puedo|correos?|mensajes?|cuenta|contrasena|su|sus|todo|ya|ni|cuando|como|nada|recibo|siempre|mas|tengo|bandeja|sin|a)(?![\\p{L}])",
  parts: "pero|aunque|mientras|sin embargo|sino\\b|porque|y (?=(?:no|si|puedo|me|en)\\b)",
  words: {
    mail: "correos?|mensajes?|emails?|e-mails?|mails?\\b",
    inbox: "bandeja de entrada|entrada\\b|buzon de entrada|bandeja\\b",
    sent: "(?:elementos |correos |mensajes |carpeta (?:de )?|bandeja de |emails )enviados|enviados\\b|(?:correos|mensajes) que (?:envio|he enviado|mando)",
    folder: "(?:sub)?carpetas?|etiquetas?|directorios?",
    mark: "(?:no )?leid[oa]s?\\b|borr\\w*|elimin\\w*|borradores|movid\\w*|marcad\\w*|archivad\\w*",
    old: "antigu\\w*|viej[oa]s?\\b|anteriores|ultimos? (?:mes|30|treinta|dias)|(?:30|treinta|60|90) dias|meses\\b|mes\\b|anos\\b|pasad[oa]s?\\b",
    password:
      "contrasenas?|clave\\b|claves\\b|credencial\\w*|autentica\\w*|password|ventana de (?:inicio|acceso)|identificacion",
    box: "buzon\\w*|casilla|bandeja|espacio|almacenamiento|cuota|cuenta|correo|memoria",
    server: "servidor\\w*|cuentas?|proveedor|red\\b|hosting",
    others:
      "(?<!de (?:los |mis |otros )?)(?:destinatarios?|clientes|los demas|nadie|la gente|mis (?:contactos|amigos|clientes|companeros)|la otra persona)\\b(?=.{0,24}(?:recib|lleg|ve))",
    foreign:
      "calendarios?|agenda|citas?\\b|reuniones|contactos\\b|libreta|firmas?\\b|fuentes?\\b|adjunt\\w*|imprim\\w*|spam|publicidad|teclado|raton|notas\\b|tareas|respuesta automatica|plantilla\\w*|cifr\\w*|orden(?:ar|o)\\b|sms\\b|whatsapp|video|musica|fotos?|paquete",
    phone: "telefono|movil|celular|tel\\b",
    tablet: "tableta",
    computer: "ordenador\\w*|computador\\w*|pc\\b|portatil|compu\\b",
    web: "pagina\\b|navegador|internet|en linea|sitio",
    program: "programa de correo|cliente de correo|aplicacion de correo",
    device: "dispositivos?|otros? (?:equipo|ordenador|pc|dispositivo|celular)|ambos|equipos?\\b|todas partes",
    arrive:
      "recib\\w*|recepcion\\w*|lleg\\w*|entr(?:a|an|antes|ando|en)\\b|ingres\\w*|descarg\\w*|baj(?:a|an|ar)\\b|actualiz\\w*|recuper\\w*|cae[n]?\\b|entrantes?",
    send: "envi(?:o|a|an|ar|ado|ando|en|e|arlos|os)\\b|envio\\b|mand(?:o|a|ar|an|ando)\\b|sal(?:e|en|ir|iendo)\\b|salida\\b|salientes?|responder|contestar|reenvi\\w*|despach\\w*",
    ask: "pid\\w*|ped(?:ir|ia)\\w*|solicit\\w*|pregunt\\w*|exig\\w*|reclam\\w*|requier\\w*|introduc\\w*|ingres(?:ar|e) (?:la|mi)|escribir|poner (?:la|mi)|teclear|salta\\b|ventana|sesion\\b.{0,12}(?:otra|nuevo|cerr)|cierra (?:la )?sesion",
    accept: "recuerd\\w*|record(?:ar|a)\\b|guard\\w*|acept\\w*|reconoc\\w*|memoriz\\w*|valid(?:a|ar)\\b",
    login:
      "iniciar sesion|inicio de sesion|inici\\w* (?:la )?sesion|log-?in\\b|loguear\\w*|acceder a mi (?:cuenta|correo)|autentic(?:ar|a)\\w*|logear\\w*",
    connect:
      "conect\\w*|conex\\w*|acced\\w*|acceso|abr(?:ir|e|en)\\b|entrar (?:a|en)|alcanz\\w*|anadir|agregar|configur\\w*|contactar|carg(?:a|ar|an)\\b|respond(?:e|er)\\b|usar\\b",
    work: "funcion\\w*|sirve\\b|trabaja\\b|anda\\b",
    sync: "sincron\\w*|al dia\\b",
    see: "ve[onr]?\\b|veo\\b|aparec\\w*|muestr\\w*|mostr\\w*|visibles?|encuentr\\w*|encontr\\w*|estan\\b|salen\\b|hay\\b|tengo\\b",
    not: "no\\b|ni\\b|nunca|nada\\b|ningun\\w*|sin\\b|imposible|deja(?:ron)? de|dejo de|ha dejado|tampoco|incapaz|jamas|rechaz\\w*",
    fail: "error\\w*|problemas?|fall\\w*|inconvenient\\w*|bloque\\w*|dificultad\\w*|rechaz\\w*",
    again:
      "siempre|todo el (?:tiempo|rato)|constantement\\w*|continu\\w*|cada (?:rato|vez|dia|hora|\\d+|cierto|momento)|a cada|otra vez|de nuevo|nuevamente|repetid\\w*|una y otra|vuelve a|sigue\\b|siguen\\b|frecuent\\w*|a menudo|de repente|permanentement\\w*|toda hora",
    still: "todavia|aun\\b|siguen?\\b|vuelven?\\b|reaparec\\w*|otra vez|de nuevo|regresan?\\b|quedan?\\b|permanec\\w*",
    full: "llen[oa]s?\\b|sin espacio|no (?:hay|tengo|queda)(?: mas| suficiente)? espacio|(?:espacio|almacenamiento|cuota|capacidad|limite)\\b.{0,24}(?:agotad|superad|excedid|insuficiente|llen|lleg|alcanz)\\w*|(?:super|exced|sobrepas|alcanz)\\w* (?:la |el |mi )?(?:cuota|limite|espacio|capacidad)|falta de espacio|saturad\\w*",
    differ:
      "diferen\\w*|distint\\w*|no (?:son|es|tienen|muestran|coinciden?) (?:los |las |lo |el )?(?:mismos?|mismas?|iguales|igual)?|no coinciden?|desincroniz\\w*|menos correos",
    late: "tard(?:e|a|an)\\b|retras\\w*|demor\\w*|horas? (?:despues|mas tarde|de retraso)|lent\\w*",
    stuck: "atascad\\w*|atorad\\w*|bandeja de salida|quedan?\\b|pendientes?|en cola|estancad\\w*|trabad\\w*",
    bounce: "rebot\\w*|devuel\\w*|devuelto\\w*|me regresan?|mailer[- ]daemon|undeliver\\w*|no entregad\\w*",
    gone: "desaparec\\w*|perdi\\w*|falt(?:a|an)\\b|vaci[oa]s?\\b|se (?:borran|eliminan)|borra (?:mis|los|solo)",
    only: "solo\\b|solamente|unicamente",
    wrong:
      "incorrect\\w*|errone\\w*|invalid\\w*|no valid\\w*|mal\\b|equivocad\\w*|rechaz\\w*|fall\\w*|incorrecto|denegad\\w*",
    empty: "vaci[oa]s?\\b",
    byHand: "manual\\w*|a mano|(?:solo|hasta que) (?:si|cuando|actualizo|abro)|notificacion\\w*|push\\b|segundo plano",
    nothingNew:
      "(?:no .{0,20})?ningun (?:nuevo )?(?:correo|mensaje|mail|email)(?! (?:se envia|sale))|no (?:hay|tengo|me entra|me llega) (?:ningun |nuevos |correos )\\w*|nada nuevo|nada de correos?",
    fresh: "(?:correos|mensajes|mails) nuevos|nuevos (?:correos|mensajes|mails)|ultimos correos",
    down: "sin conexion|desconectad\\w*|no disponible|inaccesible|caido|fuera de linea|certificado\\w*|no responde|tiempo de espera|offline",
    wish: "como (?:puedo|se|configur\\w*|hago|hacer|cambi\\w*|crear|elimin\\w*)|es posible|se puede|puedo\\b(?! .{0,30}\\bno)|quiero|quisiera|me gustaria|cual(?:es)? (?:es|son)|que (?:es|significa)|hay (?:alguna|forma|manera)",
    all: "ambos|todos|todas|ni\\b",
  },
};
