import type { LetterWords } from '../write-letter.ts';

/** Why a partner is written to, and whom to turn to. */
const PARTNER =
  'Sie bekommen diesen Brief, weil {paper} Sie als Partner führt. Bei Fragen, oder wenn Sie keine mehr wollen: {contact}';

export const de: LetterWords = {
  greeting: 'Guten Tag, {name},',
  closing: 'Wenn Sie das nicht waren, sagen Sie es sofort jemandem, der die Zeitung verwaltet.',
  unknown: 'unbekannt',
  invitation: {
    subject: 'Sie sind eingeladen, für {paper} zu schreiben',
    body: [
      '{by} lädt Sie in die Redaktion von {paper} ein. Wählen Sie einen Benutzernamen und ein Passwort, dann können Sie beginnen.',
    ],
    press: 'Einladung annehmen',
    after: [
      'Der Link gilt einmal, bis {until}. Wenn Sie keine Einladung erwarten, tun Sie nichts: Ohne Sie geschieht nichts.',
    ],
  },
  link: {
    subject: 'Ihr Link zum Anmelden bei {paper}',
    body: ['Mit diesem Link melden Sie sich in der Redaktion von {paper} an.'],
    press: 'Anmelden',
    after: [
      'Der Link gilt einmal, 15 Minuten lang. Wenn Sie ihn nicht verlangt haben, können Sie diesen Brief wegwerfen.',
    ],
  },
  password: {
    subject: 'Ein neues Passwort für {paper}',
    body: ['Jemand, wahrscheinlich Sie, hat bei {paper} ein neues Passwort verlangt.'],
    press: 'Neues Passwort wählen',
    after: ['Der Link gilt einmal, eine Stunde lang. Wenn Sie ihn nicht verlangt haben, ändert sich nichts.'],
  },
  passwordChanged: {
    subject: 'Ihr Passwort bei {paper} wurde geändert',
    body: ['Ihr Passwort wurde von der Netzadresse {from} aus geändert. Alle Ihre anderen Sitzungen sind beendet.'],
  },
  device: {
    subject: 'Ein neues Gerät hat sich bei {paper} angemeldet',
    body: [
      'Mit Ihrem Konto hat sich ein Browser angemeldet, der es noch nie benutzt hatte: {at}, von der Netzadresse {from}, mit {agent}.',
      'Wenn Sie das waren, ist alles in Ordnung.',
    ],
  },
  locked: {
    subject: 'Jemand versucht, sich bei {paper} als Sie anzumelden',
    body: [
      'Es gab mehrere falsche Versuche, sich mit Ihrem Konto anzumelden, den letzten von der Netzadresse {from}. Neue Versuche müssen eine Weile warten.',
      'Browser, mit denen Sie schon angemeldet waren, werden nicht aufgehalten, und ein Link per E-Mail lässt Sie jederzeit ein. Wenn es Ihre Versuche waren, warten Sie ein paar Minuten.',
    ],
  },
  factorOn: {
    subject: 'Der zweite Schritt Ihres Kontos bei {paper} ist eingeschaltet',
    body: [
      'Für Ihr Konto wurde ein zweiter Schritt eingeschaltet. Von nun an wird beim Anmelden nach einem Code gefragt.',
    ],
  },
  factorOff: {
    subject: 'Der zweite Schritt Ihres Kontos bei {paper} ist ausgeschaltet',
    body: ['Der zweite Schritt Ihres Kontos wurde ausgeschaltet.'],
  },
  factorDropped: {
    subject: 'Der zweite Schritt Ihres Kontos bei {paper} wurde entfernt',
    body: ['Die Verwaltung hat den zweiten Schritt Ihres Kontos entfernt, und Ihre Sitzungen sind beendet.'],
  },
  passkey: {
    subject: 'Ihr Konto bei {paper} hat einen neuen Passkey',
    body: ['Ihrem Konto wurde ein Passkey hinzugefügt: {passkey}.'],
  },
  newAddress: {
    subject: 'Ist das Ihre neue Adresse bei {paper}?',
    body: [
      'Sie möchten {email} für Ihr Konto bei {paper} verwenden. Die Adresse gilt, sobald Sie diesen Link geöffnet haben.',
    ],
    press: 'Diese Adresse verwenden',
    after: [
      'Der Link gilt einmal, einen Tag lang. Wenn Sie ihn nicht verlangt haben, können Sie diesen Brief wegwerfen: Es ändert sich nichts.',
    ],
  },
  addressAsked: {
    subject: 'Ihr Konto bei {paper} soll eine andere Adresse bekommen',
    body: [
      'Jemand, der als Sie angemeldet ist, hat verlangt, dass Ihr Konto von nun an {email} verwendet. Die Bitte kam von der Netzadresse {from}.',
      'Wenn Sie das waren, ist alles in Ordnung. Wenn nicht, halten Sie es auf: Dann werden alle von Ihrem Konto abgemeldet, sein Passwort öffnet nichts mehr, und Sie wählen ein neues.',
    ],
    press: 'Änderung aufhalten',
    after: ['Der Link gilt einmal, sieben Tage lang, auch nachdem die neue Adresse bestätigt wurde.'],
  },
  addressTaken: {
    subject: 'Ihre Adresse wurde für ein Konto bei {paper} angegeben',
    body: [
      'Jemand wollte diese Adresse für ein anderes Konto bei {paper} verwenden. Sie gehört zu Ihrem, daher wurde nichts geändert.',
      'Wenn Sie das waren, melden Sie sich mit dem Konto an, das diese Adresse hat. Wenn nicht, ist nichts zu tun.',
    ],
  },
  addressSet: {
    subject: 'Ihr Konto bei {paper} hat eine andere Adresse',
    body: [
      '{by} hat Ihr Konto geändert: Seine E-Mail-Adresse ist {email}, sein Benutzername ist {username}. Alle Ihre Sitzungen sind beendet.',
    ],
  },
  usernameChanged: {
    subject: 'Ihr Benutzername bei {paper} wurde geändert',
    body: ['Ihr Benutzername ist jetzt {username}. Alle Ihre anderen Sitzungen sind beendet.'],
  },
  notice: {
    subject: 'Aus der Redaktion von {paper}: {line}',
    body: ['{line}.'],
    press: 'In der Redaktion öffnen',
    after: ['In Ihrem Konto wählen Sie, worüber Sie Briefe bekommen.'],
  },
  partnerPublished: {
    subject: 'Neu bei {paper}: {headline}',
    body: [
      '{paper} hat diesen Beitrag veröffentlicht.',
      '{headline}',
      '{standfirst}',
      '{byline}',
      'Veröffentlicht: {at}',
    ],
    press: 'Lesen',
    after: [PARTNER],
  },
  partnerUpdated: {
    subject: 'Aktualisiert bei {paper}: {headline}',
    body: [
      '{paper} hat diesen Beitrag aktualisiert.',
      '{headline}',
      '{standfirst}',
      '{byline}',
      '{note}',
      'Aktualisiert: {at}',
    ],
    press: 'Lesen',
    after: [PARTNER],
  },
  partnerCorrected: {
    subject: 'Korrektur von {paper}: {headline}',
    body: [
      '{paper} hat diesen Beitrag korrigiert. Bitte übernehmen Sie die Korrektur, wo Sie ihn verwenden.',
      '{headline}',
      '{note}',
      'Veröffentlicht: {publishedAt}',
      'Korrigiert: {at}',
    ],
    press: 'Lesen',
    after: [PARTNER],
  },
  partnerClarified: {
    subject: 'Klarstellung von {paper}: {headline}',
    body: [
      '{paper} hat in diesem Beitrag etwas klargestellt. Bitte übernehmen Sie die Klarstellung, wo Sie ihn verwenden.',
      '{headline}',
      '{note}',
      'Veröffentlicht: {publishedAt}',
      'Klargestellt: {at}',
    ],
    press: 'Lesen',
    after: [PARTNER],
  },
  partnerWithdrawn: {
    subject: 'Zurückgezogen von {paper}: {headline}',
    body: [
      '{paper} hat diesen Beitrag zurückgezogen. Bitte nehmen Sie ihn heraus, wo Sie ihn verwenden.',
      '{headline}',
      '{note}',
      'Veröffentlicht: {publishedAt}',
      'Zurückgezogen: {at}',
    ],
    press: 'Seine Adresse',
    after: [PARTNER],
  },
  partnerRetracted: {
    subject: 'Widerrufen von {paper}: {headline}',
    body: [
      '{paper} hat diesen Beitrag widerrufen: Er hätte nicht erscheinen dürfen. Bitte nehmen Sie ihn heraus, wo Sie ihn verwenden.',
      '{headline}',
      '{note}',
      'Veröffentlicht: {publishedAt}',
      'Widerrufen: {at}',
    ],
    press: 'Seine Adresse',
    after: [PARTNER],
  },
  partnerUndone: {
    subject: 'Zurückgenommen von {paper}: {headline}',
    body: [
      'Was {paper} Ihnen zu diesem Beitrag geschrieben hat ({told}), wurde zurückgenommen. Leser haben ihn wieder so wie vorher.',
      '{headline}',
      'Zurückgenommen: {at}',
    ],
    press: 'Lesen',
    after: [PARTNER],
  },
  partnerUnpublished: {
    subject: 'Zurückgenommen von {paper}: {headline}',
    body: [
      'Was {paper} Ihnen zu diesem Beitrag geschrieben hat ({told}), wurde zurückgenommen: Leser haben ihn nicht mehr. Bitte nehmen Sie ihn heraus, wo Sie ihn verwenden.',
      '{headline}',
      'Zurückgenommen: {at}',
    ],
    after: [PARTNER],
  },
};
