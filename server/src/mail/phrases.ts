/** The sentences of the mail to moderators. */
import { inLanguage } from '../in-language.js';

export interface MailPhrases {
  /** before a colon and a count */
  waiting: string;
  /** before the count of those that the mail does not show */
  more: string;
  decide: string;
}

export const english: MailPhrases = {
  waiting: 'Comments waiting for approval: {count}',
  more: 'More comments: {count}',
  decide: 'Approve or reject them in the admin.',
};

const of = (waiting: string, more: string, decide: string): MailPhrases => ({ waiting, more, decide });

const table: Record<string, MailPhrases> = {
  ar: of('تعليقات بانتظار المراجعة: {count}', 'تعليقات أخرى: {count}', 'اقبلها أو ارفضها في لوحة الإدارة.'),
  bg: of(
    'Коментари, които чакат одобрение: {count}',
    'Още коментари: {count}',
    'Одобрете ги или ги отхвърлете в администрацията.',
  ),
  ca: of(
    'Comentaris pendents d’aprovació: {count}',
    'Més comentaris: {count}',
    'Aproveu-los o rebutgeu-los a l’administració.',
  ),
  cs: of(
    'Komentáře ke schválení: {count}',
    'Další komentáře: {count}',
    'Schválit nebo zamítnout je můžete ve správě.',
  ),
  da: of(
    'Kommentarer, der afventer godkendelse: {count}',
    'Flere kommentarer: {count}',
    'Godkend eller afvis dem i administrationen.',
  ),
  de: of(
    'Kommentare, die auf Freigabe warten: {count}',
    'Weitere Kommentare: {count}',
    'In der Verwaltung können Sie sie freigeben oder ablehnen.',
  ),
  el: of(
    'Σχόλια που περιμένουν έγκριση: {count}',
    'Ακόμη σχόλια: {count}',
    'Εγκρίνετε ή απορρίψτε τα στη διαχείριση.',
  ),
  es: of(
    'Comentarios pendientes de aprobación: {count}',
    'Más comentarios: {count}',
    'Puede aprobarlos o rechazarlos en la administración.',
  ),
  et: of(
    'Kinnitamist ootavad kommentaarid: {count}',
    'Veel kommentaare: {count}',
    'Saate need kinnitada või tagasi lükata halduses.',
  ),
  fa: of(
    'دیدگاه‌های در انتظار تأیید: {count}',
    'دیدگاه‌های دیگر: {count}',
    'می‌توانید آن‌ها را در بخش مدیریت تأیید یا رد کنید.',
  ),
  fi: of(
    'Hyväksyntää odottavia kommentteja: {count}',
    'Muita kommentteja: {count}',
    'Voit hyväksyä tai hylätä ne hallinnassa.',
  ),
  fr: of(
    'Commentaires en attente d’approbation\u00a0: {count}',
    'Autres commentaires\u00a0: {count}',
    'Vous pouvez les approuver ou les rejeter dans l’administration.',
  ),
  he: of(
    'תגובות הממתינות לאישור: {count}',
    'תגובות נוספות: {count}',
    'אפשר לאשר או לדחות אותן בממשק הניהול.',
  ),
  hi: of(
    'मंज़ूरी की प्रतीक्षा में टिप्पणियाँ: {count}',
    'अन्य टिप्पणियाँ: {count}',
    'आप इन्हें व्यवस्थापन में मंज़ूर या नामंज़ूर कर सकते हैं।',
  ),
  hr: of(
    'Komentari koji čekaju odobrenje: {count}',
    'Ostali komentari: {count}',
    'Odobrite ih ili odbijte na stranici za upravljanje.',
  ),
  hu: of(
    'Jóváhagyásra váró hozzászólások: {count}',
    'További hozzászólások: {count}',
    'Az adminisztrációs felületen hagyhatja jóvá vagy utasíthatja el őket.',
  ),
  id: of(
    'Komentar yang menunggu persetujuan: {count}',
    'Komentar lainnya: {count}',
    'Setujui atau tolak di halaman admin.',
  ),
  it: of(
    'Commenti in attesa di approvazione: {count}',
    'Altri commenti: {count}',
    'È possibile approvarli o rifiutarli nell’amministrazione.',
  ),
  ja: of(
    '承認待ちのコメント：{count}件',
    'ほかのコメント：{count}件',
    '管理画面で承認または却下してください。',
  ),
  ko: of(
    '승인 대기 중인 댓글: {count}개',
    '그 밖의 댓글: {count}개',
    '관리자 화면에서 승인하거나 거부할 수 있습니다.',
  ),
  lt: of(
    'Patvirtinimo laukiantys komentarai: {count}',
    'Kiti komentarai: {count}',
    'Patvirtinti arba atmesti juos galite administravimo puslapyje.',
  ),
  lv: of(
    'Komentāri, kas gaida apstiprinājumu: {count}',
    'Citi komentāri: {count}',
    'Apstiprināt vai noraidīt tos var pārvaldībā.',
  ),
  nb: of(
    'Kommentarer som venter på godkjenning: {count}',
    'Flere kommentarer: {count}',
    'Godkjenn eller avvis dem i administrasjonen.',
  ),
  nl: of(
    'Reacties die op goedkeuring wachten: {count}',
    'Overige reacties: {count}',
    'U kunt ze goedkeuren of afwijzen in het beheer.',
  ),
  pl: of(
    'Komentarze oczekujące na zatwierdzenie: {count}',
    'Pozostałe komentarze: {count}',
    'Można je zatwierdzić lub odrzucić w panelu administracyjnym.',
  ),
  pt: of(
    'Comentários a aguardar aprovação: {count}',
    'Outros comentários: {count}',
    'Pode aprová-los ou rejeitá-los na administração.',
  ),
  'pt-BR': of(
    'Comentários que aguardam aprovação: {count}',
    'Outros comentários: {count}',
    'Você pode aprová-los ou rejeitá-los na administração.',
  ),
  ro: of(
    'Comentarii care așteaptă aprobarea: {count}',
    'Alte comentarii: {count}',
    'Le puteți aproba sau respinge în administrare.',
  ),
  ru: of(
    'Комментарии, ожидающие проверки: {count}',
    'Другие комментарии: {count}',
    'Одобрить или отклонить их можно в панели управления.',
  ),
  sk: of(
    'Komentáre na schválenie: {count}',
    'Ďalšie komentáre: {count}',
    'Schváliť alebo zamietnuť ich môžete v správe.',
  ),
  sr: of(
    'Коментари који чекају одобрење: {count}',
    'Остали коментари: {count}',
    'Одобрите их или одбијте на страници за управљање.',
  ),
  'sr-Latn': of(
    'Komentari koji čekaju odobrenje: {count}',
    'Ostali komentari: {count}',
    'Odobrite ih ili odbijte na stranici za upravljanje.',
  ),
  sv: of(
    'Kommentarer som väntar på godkännande: {count}',
    'Fler kommentarer: {count}',
    'Godkänn eller avvisa dem i administrationen.',
  ),
  th: of('ความคิดเห็นที่รอการตรวจสอบ: {count}', 'ความคิดเห็นอื่น ๆ: {count}', 'อนุมัติหรือปฏิเสธได้ในระบบจัดการ'),
  tr: of(
    'Onay bekleyen yorumlar: {count}',
    'Diğer yorumlar: {count}',
    'Yönetim sayfasında onaylayabilir veya reddedebilirsiniz.',
  ),
  uk: of(
    'Коментарі, що очікують перевірки: {count}',
    'Інші коментарі: {count}',
    'Схвалити або відхилити їх можна в панелі керування.',
  ),
  vi: of(
    'Bình luận chờ duyệt: {count}',
    'Bình luận khác: {count}',
    'Hãy duyệt hoặc từ chối các bình luận này trong trang quản trị.',
  ),
  zh: of('待审核的评论：{count}', '其他评论：{count}', '请在管理后台批准或驳回这些评论。'),
  'zh-Hant': of('待審核的留言：{count}', '其他留言：{count}', '請在管理後台核准或駁回這些留言。'),
};

export const mailLanguages: readonly string[] = Object.keys(table);

/** @param locale one that {@link usableLocale} knows */
export const mailPhrases = (locale: string): MailPhrases => inLanguage(table, locale) ?? english;
