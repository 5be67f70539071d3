import type { LetterWords } from '../write-letter.ts';

/** Why a partner is written to, and whom to turn to. */
const PARTNER =
  'Bu mektubu, {paper} sizi iş ortakları arasında saydığı için alıyorsunuz. Sorularınız için ya da artık almak istemiyorsanız: {contact}';

export const tr: LetterWords = {
  greeting: 'Merhaba {name},',
  closing: 'Bunu yapan siz değilseniz hemen gazetenin yöneticilerinden birine haber verin.',
  unknown: 'bilinmiyor',
  invitation: {
    subject: '{paper} için yazmaya davetlisiniz',
    body: [
      '{by} sizi {paper} haber merkezine davet ediyor. Bir kullanıcı adı ve bir parola seçin, hemen başlayabilirsiniz.',
    ],
    press: 'Daveti kabul et',
    after: [
      'Bağlantı bir kez çalışır; son geçerlilik: {until}. Bir davet beklemiyorsanız bir şey yapmayın: siz istemeden hiçbir şey olmaz.',
    ],
  },
  link: {
    subject: '{paper} için giriş bağlantınız',
    body: ['Bu bağlantıyla {paper} haber merkezine giriş yaparsınız.'],
    press: 'Giriş yap',
    after: ['Bağlantı bir kez ve 15 dakika boyunca çalışır. Siz istemediyseniz bu mektubu atabilirsiniz.'],
  },
  password: {
    subject: '{paper} için yeni parola',
    body: ['Biri, büyük olasılıkla siz, {paper} için yeni bir parola istedi.'],
    press: 'Yeni parola seç',
    after: ['Bağlantı bir kez ve bir saat boyunca çalışır. Siz istemediyseniz hiçbir şey değişmez.'],
  },
  passwordChanged: {
    subject: '{paper} parolanız değiştirildi',
    body: ['Parolanız {from} ağ adresinden değiştirildi. Diğer bütün oturumlarınız sona erdi.'],
  },
  device: {
    subject: '{paper} hesabınıza yeni bir cihazdan girildi',
    body: [
      'Hesabınıza daha önce kullanılmamış bir tarayıcıdan girildi: {at}, ağ adresi {from}, program {agent}.',
      'Bu sizseniz sorun yok.',
    ],
  },
  locked: {
    subject: 'Biri {paper} hesabınıza sizin adınıza girmeye çalışıyor',
    body: [
      'Hesabınıza girmek için birkaç yanlış deneme yapıldı; sonuncusu {from} ağ adresindendi. Yeni denemeler bir süre beklemek zorunda.',
      'Daha önce giriş yaptığınız tarayıcılar bekletilmez ve e-postayla gelen bir bağlantıyla her zaman girebilirsiniz. Denemeler sizinse birkaç dakika bekleyin.',
    ],
  },
  factorOn: {
    subject: '{paper} hesabınızın ikinci adımı açıldı',
    body: ['Hesabınız için ikinci bir adım açıldı. Bundan sonra girişte bir kod sorulur.'],
  },
  factorOff: {
    subject: '{paper} hesabınızın ikinci adımı kapatıldı',
    body: ['Hesabınızın ikinci adımı kapatıldı.'],
  },
  factorDropped: {
    subject: '{paper} hesabınızın ikinci adımı kaldırıldı',
    body: ['Bir yönetici hesabınızın ikinci adımını kaldırdı ve oturumlarınız sona erdi.'],
  },
  passkey: {
    subject: '{paper} hesabınıza bir geçiş anahtarı eklendi',
    body: ['Hesabınıza bir geçiş anahtarı eklendi: {passkey}.'],
  },
  newAddress: {
    subject: '{paper} için yeni adresiniz bu mu?',
    body: [
      '{paper} hesabınız için {email} adresini kullanmak istiyorsunuz. Bu bağlantıyı açtığınızda adres geçerli olur.',
    ],
    press: 'Bu adresi kullan',
    after: [
      'Bağlantı bir kez ve bir gün boyunca çalışır. Siz istemediyseniz bu mektubu atabilirsiniz: hiçbir şey değişmez.',
    ],
  },
  addressAsked: {
    subject: '{paper} hesabınızın adresi değişmek üzere',
    body: [
      'Sizin adınıza giriş yapmış biri, hesabınızın bundan sonra {email} adresini kullanmasını istedi. İstek {from} ağ adresinden geldi.',
      'Bu sizseniz sorun yok. Değilseniz durdurun: o zaman hesabınızdaki bütün oturumlar kapanır, parolası hiçbir şeyi açmaz ve siz yenisini seçersiniz.',
    ],
    press: 'Değişikliği durdur',
    after: ['Bağlantı bir kez ve yedi gün boyunca çalışır, yeni adres onaylandıktan sonra da.'],
  },
  addressTaken: {
    subject: 'Adresiniz {paper} için bir hesapta verildi',
    body: [
      'Biri bu adresi {paper} için başka bir hesapta kullanmak istedi. Adres sizin hesabınıza ait, bu yüzden hiçbir şey değişmedi.',
      'Bu sizseniz bu adrese sahip hesapla giriş yapın. Değilseniz yapılacak bir şey yok.',
    ],
  },
  addressSet: {
    subject: '{paper} hesabınızın adresi değişti',
    body: [
      '{by} hesabınızı değiştirdi: e-posta adresi {email}, kullanıcı adı {username}. Bütün oturumlarınız sona erdi.',
    ],
  },
  usernameChanged: {
    subject: '{paper} kullanıcı adınız değiştirildi',
    body: ['Kullanıcı adınız artık {username}. Diğer bütün oturumlarınız sona erdi.'],
  },
  notice: {
    subject: '{paper} haber masasından: {line}',
    body: ['{line}.'],
    press: 'Haber merkezinde aç',
    after: ['Hangi konularda mektup alacağınızı hesabınızdan seçersiniz.'],
  },
  partnerPublished: {
    subject: '{paper} yayımladı: {headline}',
    body: ['{paper} bu haberi yayımladı.', '{headline}', '{standfirst}', '{byline}', 'Yayımlandı: {at}'],
    press: 'Oku',
    after: [PARTNER],
  },
  partnerUpdated: {
    subject: '{paper} güncelledi: {headline}',
    body: ['{paper} bu haberi güncelledi.', '{headline}', '{standfirst}', '{byline}', '{note}', 'Güncellendi: {at}'],
    press: 'Oku',
    after: [PARTNER],
  },
  partnerCorrected: {
    subject: '{paper} düzeltti: {headline}',
    body: [
      '{paper} bu haberi düzeltti. Lütfen kullandığınız yerde düzeltmeyi de alın.',
      '{headline}',
      '{note}',
      'Yayımlandı: {publishedAt}',
      'Düzeltildi: {at}',
    ],
    press: 'Oku',
    after: [PARTNER],
  },
  partnerClarified: {
    subject: '{paper} açıklık getirdi: {headline}',
    body: [
      '{paper} bu habere açıklık getirdi. Lütfen kullandığınız yerde açıklamayı da alın.',
      '{headline}',
      '{note}',
      'Yayımlandı: {publishedAt}',
      'Açıklandı: {at}',
    ],
    press: 'Oku',
    after: [PARTNER],
  },
  partnerWithdrawn: {
    subject: '{paper} geri çekti: {headline}',
    body: [
      '{paper} bu haberi geri çekti. Lütfen kullandığınız yerden kaldırın.',
      '{headline}',
      '{note}',
      'Yayımlandı: {publishedAt}',
      'Geri çekildi: {at}',
    ],
    press: 'Adresi',
    after: [PARTNER],
  },
  partnerRetracted: {
    subject: '{paper} haberinden döndü: {headline}',
    body: [
      '{paper} bu haberinden döndü: yayımlanmamalıydı. Lütfen kullandığınız yerden kaldırın.',
      '{headline}',
      '{note}',
      'Yayımlandı: {publishedAt}',
      'Dönüldü: {at}',
    ],
    press: 'Adresi',
    after: [PARTNER],
  },
  partnerUndone: {
    subject: '{paper} geri aldı: {headline}',
    body: [
      '{paper} gazetesinin bu haber için size yazdığı ({told}) geri alındı. Okurlar haberi önceki gibi görüyor.',
      '{headline}',
      'Geri alındı: {at}',
    ],
    press: 'Oku',
    after: [PARTNER],
  },
  partnerUnpublished: {
    subject: '{paper} geri aldı: {headline}',
    body: [
      '{paper} gazetesinin bu haber için size yazdığı ({told}) geri alındı: okurlar artık görmüyor. Lütfen kullandığınız yerden kaldırın.',
      '{headline}',
      'Geri alındı: {at}',
    ],
    after: [PARTNER],
  },
};
