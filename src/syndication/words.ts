import type { Change } from '../articles/public.ts';

/** The few words of ours that feeds and text forms contain. */
export interface Words {
  comments: string;
  /** of a comment: who, on what */
  on(author: string, headline: string): string;
  published: string;
  updated: string;
  anonymous: string;
  /** the label of paid texts and of satire, which must be told from news wherever they are read */
  labels: { sponsored: string; satire: string };
  change: Record<Change['kind'], string>;
}

export function wordsIn(language: string): Words {
  return WORDS[(language.split('-')[0] as string).toLowerCase()] ?? (WORDS.en as Words);
}

const colon = (author: string, headline: string): string => `${author}: ${headline}`;

const WORDS: Record<string, Words> = {
  en: {
    comments: 'Comments',
    on: (author, headline) => `${author} on “${headline}”`,
    published: 'Published',
    updated: 'Updated',
    anonymous: 'Anonymous',
    labels: { sponsored: 'Sponsored', satire: 'Satire' },
    change: {
      update: 'Update',
      correction: 'Correction',
      clarification: 'Clarification',
      retraction: 'Retraction',
      republication: 'Published again',
    },
  },
  ar: {
    comments: 'التعليقات',
    on: colon,
    published: 'نُشر',
    updated: 'حُدّث',
    anonymous: 'مجهول',
    labels: { sponsored: 'محتوى مدفوع', satire: 'سخرية' },
    change: {
      update: 'تحديث',
      correction: 'تصحيح',
      clarification: 'توضيح',
      retraction: 'تراجع',
      republication: 'نُشر من جديد',
    },
  },
  de: {
    comments: 'Kommentare',
    on: (author, headline) => `${author} zu „${headline}“`,
    published: 'Veröffentlicht',
    updated: 'Aktualisiert',
    anonymous: 'Anonym',
    labels: { sponsored: 'Anzeige', satire: 'Satire' },
    change: {
      update: 'Aktualisierung',
      correction: 'Berichtigung',
      clarification: 'Klarstellung',
      retraction: 'Widerruf',
      republication: 'Erneut veröffentlicht',
    },
  },
  es: {
    comments: 'Comentarios',
    on: (author, headline) => `${author} sobre «${headline}»`,
    published: 'Publicado',
    updated: 'Actualizado',
    anonymous: 'Anónimo',
    labels: { sponsored: 'Patrocinado', satire: 'Sátira' },
    change: {
      update: 'Actualización',
      correction: 'Corrección',
      clarification: 'Aclaración',
      retraction: 'Retractación',
      republication: 'Publicado de nuevo',
    },
  },
  fr: {
    comments: 'Commentaires',
    on: (author, headline) => `${author} sur « ${headline} »`,
    published: 'Publié',
    updated: 'Mis à jour',
    anonymous: 'Anonyme',
    labels: { sponsored: 'Sponsorisé', satire: 'Satire' },
    change: {
      update: 'Mise à jour',
      correction: 'Rectification',
      clarification: 'Précision',
      retraction: 'Rétractation',
      republication: 'Publié de nouveau',
    },
  },
  ru: {
    comments: 'Комментарии',
    on: colon,
    published: 'Опубликовано',
    updated: 'Обновлено',
    anonymous: 'Аноним',
    labels: { sponsored: 'Реклама', satire: 'Сатира' },
    change: {
      update: 'Обновление',
      correction: 'Исправление',
      clarification: 'Уточнение',
      retraction: 'Отзыв',
      republication: 'Опубликовано снова',
    },
  },
  tr: {
    comments: 'Yorumlar',
    on: colon,
    published: 'Yayımlandı',
    updated: 'Güncellendi',
    anonymous: 'Adsız',
    labels: { sponsored: 'Sponsorlu içerik', satire: 'Hiciv' },
    change: {
      update: 'Güncelleme',
      correction: 'Düzeltme',
      clarification: 'Açıklama',
      retraction: 'Geri çekme',
      republication: 'Yeniden yayımlandı',
    },
  },
  uk: {
    comments: 'Коментарі',
    on: colon,
    published: 'Опубліковано',
    updated: 'Оновлено',
    anonymous: 'Анонім',
    labels: { sponsored: 'Реклама', satire: 'Сатира' },
    change: {
      update: 'Оновлення',
      correction: 'Виправлення',
      clarification: 'Уточнення',
      retraction: 'Відкликання',
      republication: 'Опубліковано знову',
    },
  },
};
