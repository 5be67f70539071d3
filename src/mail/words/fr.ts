import type { LetterWords } from '../write-letter.ts';

/** Why a partner is written to, and whom to turn to. */
const PARTNER =
  'Vous recevez cette lettre parce que {paper} vous compte parmi ses partenaires. Pour une question, ou pour ne plus en recevoir : {contact}';

export const fr: LetterWords = {
  greeting: 'Bonjour {name},',
  closing: 'Si ce n’était pas vous, prévenez tout de suite un administrateur du journal.',
  unknown: 'inconnu',
  invitation: {
    subject: 'Vous êtes invité à écrire pour {paper}',
    body: [
      '{by} vous invite à la rédaction de {paper}. Choisissez un nom d’utilisateur et un mot de passe, et vous pourrez commencer.',
    ],
    press: 'Accepter l’invitation',
    after: [
      'Le lien fonctionne une seule fois, jusqu’au {until}. Si vous n’attendez pas d’invitation, laissez-le : rien ne se passe sans vous.',
    ],
  },
  link: {
    subject: 'Votre lien pour vous connecter à {paper}',
    body: ['Ce lien vous connecte à la rédaction de {paper}.'],
    press: 'Se connecter',
    after: [
      'Le lien fonctionne une seule fois, pendant 15 minutes. Si vous ne l’avez pas demandé, vous pouvez jeter cette lettre.',
    ],
  },
  password: {
    subject: 'Un nouveau mot de passe pour {paper}',
    body: ['Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour {paper}.'],
    press: 'Choisir un nouveau mot de passe',
    after: ['Le lien fonctionne une seule fois, pendant une heure. Si vous ne l’avez pas demandé, rien ne change.'],
  },
  passwordChanged: {
    subject: 'Votre mot de passe pour {paper} a été changé',
    body: [
      'Votre mot de passe a été changé depuis l’adresse réseau {from}. Toutes vos autres sessions sont terminées.',
    ],
  },
  device: {
    subject: 'Un nouvel appareil s’est connecté à {paper}',
    body: [
      'Un navigateur qui n’avait jamais servi à votre compte s’y est connecté : {at}, depuis l’adresse réseau {from}, avec {agent}.',
      'Si c’était vous, tout va bien.',
    ],
  },
  locked: {
    subject: 'Quelqu’un essaie de se connecter en votre nom à {paper}',
    body: [
      'Il y a eu plusieurs essais erronés de connexion à votre compte, le dernier depuis l’adresse réseau {from}. Les nouveaux essais doivent attendre un moment.',
      'Les navigateurs avec lesquels vous étiez déjà connecté ne sont pas retenus, et un lien par courriel vous laisse entrer à tout moment. Si les essais étaient les vôtres, attendez quelques minutes.',
    ],
  },
  factorOn: {
    subject: 'La seconde étape de votre compte à {paper} est activée',
    body: ['Une seconde étape a été activée pour votre compte. Désormais, un code est demandé à la connexion.'],
  },
  factorOff: {
    subject: 'La seconde étape de votre compte à {paper} est désactivée',
    body: ['La seconde étape de votre compte a été désactivée.'],
  },
  factorDropped: {
    subject: 'La seconde étape de votre compte à {paper} a été retirée',
    body: ['Un administrateur a retiré la seconde étape de votre compte, et vos sessions sont terminées.'],
  },
  passkey: {
    subject: 'Une clé d’accès a été ajoutée à votre compte à {paper}',
    body: ['Une clé d’accès a été ajoutée à votre compte : {passkey}.'],
  },
  newAddress: {
    subject: 'Est-ce votre nouvelle adresse à {paper} ?',
    body: [
      'Vous voulez utiliser {email} pour votre compte à {paper}. Cette adresse compte dès que vous aurez ouvert ce lien.',
    ],
    press: 'Utiliser cette adresse',
    after: [
      'Le lien fonctionne une seule fois, pendant un jour. Si vous ne l’avez pas demandé, vous pouvez jeter cette lettre : rien ne change.',
    ],
  },
  addressAsked: {
    subject: 'Votre compte à {paper} doit changer d’adresse',
    body: [
      'Quelqu’un qui est connecté en votre nom a demandé que votre compte utilise désormais {email}. La demande est venue de l’adresse réseau {from}.',
      'Si c’était vous, tout va bien. Sinon, arrêtez ce changement : tout le monde est alors déconnecté de votre compte, son mot de passe n’ouvre plus rien, et vous en choisissez un nouveau.',
    ],
    press: 'Arrêter le changement',
    after: [
      'Le lien fonctionne une seule fois, pendant sept jours, même après la confirmation de la nouvelle adresse.',
    ],
  },
  addressTaken: {
    subject: 'Votre adresse a été indiquée pour un compte à {paper}',
    body: [
      'Quelqu’un voulait utiliser cette adresse pour un autre compte à {paper}. C’est celle du vôtre : rien n’a donc été changé.',
      'Si c’était vous, connectez-vous avec le compte qui a cette adresse. Sinon, il n’y a rien à faire.',
    ],
  },
  addressSet: {
    subject: 'Votre compte à {paper} a une autre adresse',
    body: [
      '{by} a changé votre compte : son adresse de courriel est {email}, son nom d’utilisateur est {username}. Toutes vos sessions sont terminées.',
    ],
  },
  usernameChanged: {
    subject: 'Votre nom d’utilisateur à {paper} a été changé',
    body: ['Votre nom d’utilisateur est maintenant {username}. Toutes vos autres sessions sont terminées.'],
  },
  notice: {
    subject: 'De la rédaction de {paper} : {line}',
    body: ['{line}.'],
    press: 'Ouvrir dans la rédaction',
    after: ['Dans votre compte, vous choisissez ce dont on vous écrit.'],
  },
  partnerPublished: {
    subject: 'Nouveau chez {paper} : {headline}',
    body: ['{paper} a publié cet article.', '{headline}', '{standfirst}', '{byline}', 'Publié : {at}'],
    press: 'Lire',
    after: [PARTNER],
  },
  partnerUpdated: {
    subject: 'Mis à jour par {paper} : {headline}',
    body: [
      '{paper} a mis cet article à jour.',
      '{headline}',
      '{standfirst}',
      '{byline}',
      '{note}',
      'Mis à jour : {at}',
    ],
    press: 'Lire',
    after: [PARTNER],
  },
  partnerCorrected: {
    subject: 'Correction de {paper} : {headline}',
    body: [
      '{paper} a corrigé cet article. Merci de reprendre la correction là où vous l’utilisez.',
      '{headline}',
      '{note}',
      'Publié : {publishedAt}',
      'Corrigé : {at}',
    ],
    press: 'Lire',
    after: [PARTNER],
  },
  partnerClarified: {
    subject: 'Précision de {paper} : {headline}',
    body: [
      '{paper} a apporté une précision à cet article. Merci de la reprendre là où vous l’utilisez.',
      '{headline}',
      '{note}',
      'Publié : {publishedAt}',
      'Précisé : {at}',
    ],
    press: 'Lire',
    after: [PARTNER],
  },
  partnerWithdrawn: {
    subject: 'Retiré par {paper} : {headline}',
    body: [
      '{paper} a retiré cet article. Merci de le retirer là où vous l’utilisez.',
      '{headline}',
      '{note}',
      'Publié : {publishedAt}',
      'Retiré : {at}',
    ],
    press: 'Son adresse',
    after: [PARTNER],
  },
  partnerRetracted: {
    subject: 'Rétracté par {paper} : {headline}',
    body: [
      '{paper} a rétracté cet article : il n’aurait pas dû paraître. Merci de le retirer là où vous l’utilisez.',
      '{headline}',
      '{note}',
      'Publié : {publishedAt}',
      'Rétracté : {at}',
    ],
    press: 'Son adresse',
    after: [PARTNER],
  },
  partnerUndone: {
    subject: 'Annulé par {paper} : {headline}',
    body: [
      'Ce que {paper} vous a écrit au sujet de cet article ({told}) a été annulé. Les lecteurs l’ont de nouveau tel qu’il était.',
      '{headline}',
      'Annulé : {at}',
    ],
    press: 'Lire',
    after: [PARTNER],
  },
  partnerUnpublished: {
    subject: 'Annulé par {paper} : {headline}',
    body: [
      'Ce que {paper} vous a écrit au sujet de cet article ({told}) a été annulé : les lecteurs ne l’ont plus. Merci de le retirer là où vous l’utilisez.',
      '{headline}',
      'Annulé : {at}',
    ],
    after: [PARTNER],
  },
};
