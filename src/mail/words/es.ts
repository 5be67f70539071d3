import type { LetterWords } from '../write-letter.ts';

/** Why a partner is written to, and whom to turn to. */
const PARTNER =
  'Recibe esta carta porque {paper} le cuenta entre sus socios. Si tiene preguntas o no quiere recibir más: {contact}';

export const es: LetterWords = {
  greeting: 'Hola, {name}:',
  closing: 'Si no ha sido usted, avise enseguida a quien administra el periódico.',
  unknown: 'desconocido',
  invitation: {
    subject: 'Invitación para escribir en {paper}',
    body: ['{by} le invita a la redacción de {paper}. Elija un nombre de usuario y una contraseña, y podrá empezar.'],
    press: 'Aceptar la invitación',
    after: [
      'El enlace funciona una sola vez, hasta el {until}. Si no espera una invitación, déjelo: sin usted no ocurre nada.',
    ],
  },
  link: {
    subject: 'Su enlace para entrar en {paper}',
    body: ['Con este enlace entra en la redacción de {paper}.'],
    press: 'Entrar',
    after: ['El enlace funciona una sola vez, durante 15 minutos. Si no lo ha pedido, puede tirar esta carta.'],
  },
  password: {
    subject: 'Una contraseña nueva para {paper}',
    body: ['Alguien, seguramente usted, ha pedido una contraseña nueva en {paper}.'],
    press: 'Elegir una contraseña nueva',
    after: ['El enlace funciona una sola vez, durante una hora. Si no lo ha pedido, no cambia nada.'],
  },
  passwordChanged: {
    subject: 'Su contraseña en {paper} ha cambiado',
    body: ['Su contraseña se ha cambiado desde la dirección de red {from}. Todas sus demás sesiones han terminado.'],
  },
  device: {
    subject: 'Un dispositivo nuevo ha entrado en {paper}',
    body: [
      'Se ha entrado en su cuenta desde un navegador que no se había usado antes con ella: {at}, desde la dirección de red {from}, con {agent}.',
      'Si ha sido usted, todo está bien.',
    ],
  },
  locked: {
    subject: 'Alguien intenta entrar como usted en {paper}',
    body: [
      'Ha habido varios intentos fallidos de entrar en su cuenta, el último desde la dirección de red {from}. Los nuevos intentos tienen que esperar un rato.',
      'Los navegadores con los que ya había entrado no tienen que esperar, y un enlace por correo le deja entrar en cualquier momento. Si los intentos eran suyos, espere unos minutos.',
    ],
  },
  factorOn: {
    subject: 'El segundo paso de su cuenta en {paper} está activado',
    body: ['Se ha activado un segundo paso para su cuenta. A partir de ahora se pide un código al entrar.'],
  },
  factorOff: {
    subject: 'El segundo paso de su cuenta en {paper} está desactivado',
    body: ['Se ha desactivado el segundo paso de su cuenta.'],
  },
  factorDropped: {
    subject: 'Se ha quitado el segundo paso de su cuenta en {paper}',
    body: ['Quien administra el periódico ha quitado el segundo paso de su cuenta, y sus sesiones han terminado.'],
  },
  passkey: {
    subject: 'Su cuenta en {paper} tiene una llave de acceso nueva',
    body: ['Se ha añadido una llave de acceso a su cuenta: {passkey}.'],
  },
  newAddress: {
    subject: '¿Es esta su nueva dirección en {paper}?',
    body: ['Quiere usar {email} para su cuenta en {paper}. La dirección vale en cuanto abra este enlace.'],
    press: 'Usar esta dirección',
    after: [
      'El enlace funciona una sola vez, durante un día. Si no lo ha pedido, puede tirar esta carta: no cambia nada.',
    ],
  },
  addressAsked: {
    subject: 'Su cuenta en {paper} va a tener otra dirección',
    body: [
      'Alguien que ha entrado como usted ha pedido que su cuenta use {email} a partir de ahora. La petición llegó desde la dirección de red {from}.',
      'Si ha sido usted, todo está bien. Si no, deténgalo: se cierran entonces todas las sesiones de su cuenta, su contraseña deja de valer y usted elige una nueva.',
    ],
    press: 'Detener el cambio',
    after: [
      'El enlace funciona una sola vez, durante siete días, también después de que se haya confirmado la dirección nueva.',
    ],
  },
  addressTaken: {
    subject: 'Se ha dado su dirección para una cuenta en {paper}',
    body: [
      'Alguien quería usar esta dirección para otra cuenta en {paper}. Es la de la suya, así que no se ha cambiado nada.',
      'Si ha sido usted, entre con la cuenta que tiene esta dirección. Si no, no hay nada que hacer.',
    ],
  },
  addressSet: {
    subject: 'Su cuenta en {paper} tiene otra dirección',
    body: [
      '{by} ha cambiado su cuenta: su dirección de correo es {email}, su nombre de usuario es {username}. Todas sus sesiones han terminado.',
    ],
  },
  usernameChanged: {
    subject: 'Su nombre de usuario en {paper} ha cambiado',
    body: ['Su nombre de usuario es ahora {username}. Todas sus demás sesiones han terminado.'],
  },
  notice: {
    subject: 'De la redacción de {paper}: {line}',
    body: ['{line}.'],
    press: 'Abrir en la redacción',
    after: ['En su cuenta elige sobre qué se le escribe.'],
  },
  partnerPublished: {
    subject: 'Nuevo en {paper}: {headline}',
    body: ['{paper} ha publicado este artículo.', '{headline}', '{standfirst}', '{byline}', 'Publicado: {at}'],
    press: 'Leerlo',
    after: [PARTNER],
  },
  partnerUpdated: {
    subject: 'Actualizado por {paper}: {headline}',
    body: [
      '{paper} ha actualizado este artículo.',
      '{headline}',
      '{standfirst}',
      '{byline}',
      '{note}',
      'Actualizado: {at}',
    ],
    press: 'Leerlo',
    after: [PARTNER],
  },
  partnerCorrected: {
    subject: 'Corrección de {paper}: {headline}',
    body: [
      '{paper} ha corregido este artículo. Le rogamos que recoja la corrección donde lo utilice.',
      '{headline}',
      '{note}',
      'Publicado: {publishedAt}',
      'Corregido: {at}',
    ],
    press: 'Leerlo',
    after: [PARTNER],
  },
  partnerClarified: {
    subject: 'Aclaración de {paper}: {headline}',
    body: [
      '{paper} ha aclarado este artículo. Le rogamos que recoja la aclaración donde lo utilice.',
      '{headline}',
      '{note}',
      'Publicado: {publishedAt}',
      'Aclarado: {at}',
    ],
    press: 'Leerlo',
    after: [PARTNER],
  },
  partnerWithdrawn: {
    subject: 'Retirado por {paper}: {headline}',
    body: [
      '{paper} ha retirado este artículo. Le rogamos que lo retire donde lo utilice.',
      '{headline}',
      '{note}',
      'Publicado: {publishedAt}',
      'Retirado: {at}',
    ],
    press: 'Su dirección',
    after: [PARTNER],
  },
  partnerRetracted: {
    subject: 'Retractado por {paper}: {headline}',
    body: [
      '{paper} se ha retractado de este artículo: no debió publicarse. Le rogamos que lo retire donde lo utilice.',
      '{headline}',
      '{note}',
      'Publicado: {publishedAt}',
      'Retractado: {at}',
    ],
    press: 'Su dirección',
    after: [PARTNER],
  },
  partnerUndone: {
    subject: 'Anulado por {paper}: {headline}',
    body: [
      'Lo que {paper} le escribió sobre este artículo ({told}) quedó anulado. Los lectores lo tienen de nuevo como estaba.',
      '{headline}',
      'Anulado: {at}',
    ],
    press: 'Leerlo',
    after: [PARTNER],
  },
  partnerUnpublished: {
    subject: 'Anulado por {paper}: {headline}',
    body: [
      'Lo que {paper} le escribió sobre este artículo ({told}) quedó anulado: los lectores ya no lo tienen. Le rogamos que lo retire donde lo utilice.',
      '{headline}',
      'Anulado: {at}',
    ],
    after: [PARTNER],
  },
};
