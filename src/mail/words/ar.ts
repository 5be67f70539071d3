import type { LetterWords } from '../write-letter.ts';

/** Why a partner is written to, and whom to turn to. */
const PARTNER = 'تصلك هذه الرسالة لأن {paper} تعدّك من شركائها. للأسئلة أو لإيقاف هذه الرسائل: {contact}';

export const ar: LetterWords = {
  greeting: 'مرحبًا {name}،',
  closing: 'إن لم تكن أنت من فعل ذلك، فأبلغ أحد مديري الصحيفة فورًا.',
  unknown: 'غير معروف',
  invitation: {
    subject: 'أنت مدعوّ إلى الكتابة في {paper}',
    body: ['يدعوك {by} إلى غرفة أخبار {paper}. اختر اسم مستخدم وكلمة مرور، ويمكنك أن تبدأ.'],
    press: 'قبول الدعوة',
    after: ['يعمل الرابط مرة واحدة، حتى {until}. إن لم تكن تنتظر دعوة فاتركه: لا يحدث شيء من دونك.'],
  },
  link: {
    subject: 'رابط دخولك إلى {paper}',
    body: ['بهذا الرابط تدخل إلى غرفة أخبار {paper}.'],
    press: 'الدخول',
    after: ['يعمل الرابط مرة واحدة، لمدة 15 دقيقة. إن لم تكن طلبته فيمكنك رمي هذه الرسالة.'],
  },
  password: {
    subject: 'كلمة مرور جديدة في {paper}',
    body: ['طلب شخص ما، وهو أنت على الأرجح، كلمة مرور جديدة في {paper}.'],
    press: 'اختيار كلمة مرور جديدة',
    after: ['يعمل الرابط مرة واحدة، لمدة ساعة. إن لم تكن طلبته فلن يتغير شيء.'],
  },
  passwordChanged: {
    subject: 'تغيّرت كلمة مرورك في {paper}',
    body: ['تغيّرت كلمة مرورك من عنوان الشبكة {from}. انتهت جميع جلساتك الأخرى.'],
  },
  device: {
    subject: 'دخل جهاز جديد إلى {paper}',
    body: [
      'دخل إلى حسابك متصفح لم يُستعمل معه من قبل: {at}، من عنوان الشبكة {from}، ببرنامج {agent}.',
      'إن كنت أنت فكل شيء على ما يرام.',
    ],
  },
  locked: {
    subject: 'يحاول شخص ما الدخول باسمك إلى {paper}',
    body: [
      'جرت عدة محاولات خاطئة للدخول إلى حسابك، آخرها من عنوان الشبكة {from}. على المحاولات الجديدة أن تنتظر بعض الوقت.',
      'لا يشمل الانتظار المتصفحات التي دخلت بها من قبل، ويُدخلك رابط بالبريد في أي وقت. إن كانت المحاولات محاولاتك فانتظر بضع دقائق.',
    ],
  },
  factorOn: {
    subject: 'الخطوة الثانية لحسابك في {paper} مفعّلة',
    body: ['فُعّلت خطوة ثانية لحسابك. من الآن فصاعدًا يُطلب رمز عند الدخول.'],
  },
  factorOff: {
    subject: 'الخطوة الثانية لحسابك في {paper} متوقفة',
    body: ['أُوقفت الخطوة الثانية لحسابك.'],
  },
  factorDropped: {
    subject: 'أُزيلت الخطوة الثانية لحسابك في {paper}',
    body: ['أزال أحد المديرين الخطوة الثانية لحسابك، وانتهت جلساتك.'],
  },
  passkey: {
    subject: 'أُضيف مفتاح مرور إلى حسابك في {paper}',
    body: ['أُضيف مفتاح مرور إلى حسابك: {passkey}.'],
  },
  newAddress: {
    subject: 'هل هذا عنوانك الجديد في {paper}؟',
    body: ['تريد استعمال {email} لحسابك في {paper}. يسري العنوان بعد أن تفتح هذا الرابط.'],
    press: 'استعمال هذا العنوان',
    after: ['يعمل الرابط مرة واحدة، لمدة يوم. إن لم تكن طلبته فيمكنك رمي هذه الرسالة: لن يتغير شيء.'],
  },
  addressAsked: {
    subject: 'سيُغيَّر عنوان حسابك في {paper}',
    body: [
      'طلب شخص دخل باسمك أن يستعمل حسابك من الآن فصاعدًا العنوان {email}. جاء الطلب من عنوان الشبكة {from}.',
      'إن كنت أنت فكل شيء على ما يرام. وإلا فأوقف التغيير: عندئذ يخرج الجميع من حسابك، ولا تعود كلمة مروره تفتح شيئًا، وتختار أنت كلمة جديدة.',
    ],
    press: 'إيقاف التغيير',
    after: ['يعمل الرابط مرة واحدة، لمدة سبعة أيام، حتى بعد تأكيد العنوان الجديد.'],
  },
  addressTaken: {
    subject: 'أُعطي عنوانك لحساب في {paper}',
    body: [
      'أراد شخص ما استعمال هذا العنوان لحساب آخر في {paper}. إنه عنوان حسابك، لذلك لم يتغير شيء.',
      'إن كنت أنت فادخل بالحساب الذي له هذا العنوان. وإلا فلا شيء عليك فعله.',
    ],
  },
  addressSet: {
    subject: 'لحسابك في {paper} عنوان آخر',
    body: ['غيّر {by} حسابك: عنوان بريده {email}، واسم المستخدم {username}. انتهت جميع جلساتك.'],
  },
  usernameChanged: {
    subject: 'تغيّر اسم المستخدم الخاص بك في {paper}',
    body: ['اسم المستخدم الخاص بك الآن {username}. انتهت جميع جلساتك الأخرى.'],
  },
  notice: {
    subject: 'من مكتب تحرير {paper}: {line}',
    body: ['{line}.'],
    press: 'افتحها في غرفة الأخبار',
    after: ['تختار في حسابك ما تُراسَل بشأنه.'],
  },
  partnerPublished: {
    subject: 'جديد {paper}: {headline}',
    body: ['نشرت {paper} هذه المادة.', '{headline}', '{standfirst}', '{byline}', 'نُشرت: {at}'],
    press: 'اقرأها',
    after: [PARTNER],
  },
  partnerUpdated: {
    subject: 'تحديث من {paper}: {headline}',
    body: ['حدّثت {paper} هذه المادة.', '{headline}', '{standfirst}', '{byline}', '{note}', 'حُدّثت: {at}'],
    press: 'اقرأها',
    after: [PARTNER],
  },
  partnerCorrected: {
    subject: 'تصحيح من {paper}: {headline}',
    body: [
      'صحّحت {paper} هذه المادة. يُرجى نقل التصحيح حيث تستخدمونها.',
      '{headline}',
      '{note}',
      'نُشرت: {publishedAt}',
      'صُحّحت: {at}',
    ],
    press: 'اقرأها',
    after: [PARTNER],
  },
  partnerClarified: {
    subject: 'توضيح من {paper}: {headline}',
    body: [
      'أوضحت {paper} أمرًا في هذه المادة. يُرجى نقل التوضيح حيث تستخدمونها.',
      '{headline}',
      '{note}',
      'نُشرت: {publishedAt}',
      'أُوضحت: {at}',
    ],
    press: 'اقرأها',
    after: [PARTNER],
  },
  partnerWithdrawn: {
    subject: 'سحبت {paper}: {headline}',
    body: [
      'سحبت {paper} هذه المادة. يُرجى إزالتها حيث تستخدمونها.',
      '{headline}',
      '{note}',
      'نُشرت: {publishedAt}',
      'سُحبت: {at}',
    ],
    press: 'عنوانها',
    after: [PARTNER],
  },
  partnerRetracted: {
    subject: 'تراجعت {paper} عن: {headline}',
    body: [
      'تراجعت {paper} عن هذه المادة: ما كان ينبغي نشرها. يُرجى إزالتها حيث تستخدمونها.',
      '{headline}',
      '{note}',
      'نُشرت: {publishedAt}',
      'جرى التراجع: {at}',
    ],
    press: 'عنوانها',
    after: [PARTNER],
  },
  partnerUndone: {
    subject: 'ألغت {paper}: {headline}',
    body: [
      'أُلغي ما كتبته إليكم {paper} عن هذه المادة ({told}). المادة لدى القراء كما كانت.',
      '{headline}',
      'أُلغي: {at}',
    ],
    press: 'اقرأها',
    after: [PARTNER],
  },
  partnerUnpublished: {
    subject: 'ألغت {paper}: {headline}',
    body: [
      'أُلغي ما كتبته إليكم {paper} عن هذه المادة ({told}): لم تعد لدى القراء. يُرجى إزالتها حيث تستخدمونها.',
      '{headline}',
      'أُلغي: {at}',
    ],
    after: [PARTNER],
  },
};
