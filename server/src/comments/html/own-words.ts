/** What only the server's own pages say; all else they say with the widgets' phrases. By language file, as there. */
import { fileFor } from 'inlay/internal/core/strings';

export const english = {
  none: 'No comments yet.',
  'leave-empty': 'Leave this empty',
  later: 'It appears on the page when a moderator has approved it.',
  safe: 'Nothing is lost: your text is below.',
  back: 'Back to the page',
};

export type OwnKey = keyof typeof english;

const table: Record<string, readonly [string, string, string, string, string]> = {
  ar: [
    'لا توجد تعليقات بعد.',
    'اترك هذا فارغًا',
    'يظهر في الصفحة بعد موافقة أحد المشرفين.',
    'لم يُفقد شيء: نصك في الأسفل.',
    'العودة إلى الصفحة',
  ],
  cs: [
    'Zatím žádné komentáře.',
    'Nechte prázdné',
    'Na stránce se objeví, až ho schválí moderátor.',
    'Nic se neztratilo: váš text je níže.',
    'Zpět na stránku',
  ],
  da: [
    'Ingen kommentarer endnu.',
    'Lad dette felt være tomt',
    'Den vises på siden, når en moderator har godkendt den.',
    'Intet er gået tabt: din tekst står nedenfor.',
    'Tilbage til siden',
  ],
  de: [
    'Noch keine Kommentare.',
    'Dieses Feld leer lassen',
    'Er erscheint auf der Seite, sobald die Moderation ihn freigegeben hat.',
    'Nichts ist verloren: Ihr Text steht unten.',
    'Zurück zur Seite',
  ],
  el: [
    'Δεν υπάρχουν ακόμη σχόλια.',
    'Αφήστε το κενό',
    'Θα εμφανιστεί στη σελίδα όταν το εγκρίνει ένας συντονιστής.',
    'Τίποτα δεν χάθηκε: το κείμενό σας είναι παρακάτω.',
    'Πίσω στη σελίδα',
  ],
  es: [
    'Aún no hay comentarios.',
    'Deje esto vacío',
    'Aparecerá en la página cuando un moderador lo apruebe.',
    'No se ha perdido nada: su texto está abajo.',
    'Volver a la página',
  ],
  fi: [
    'Ei vielä kommentteja.',
    'Jätä tämä tyhjäksi',
    'Se näkyy sivulla, kun moderaattori on hyväksynyt sen.',
    'Mitään ei kadonnut: tekstisi on alla.',
    'Takaisin sivulle',
  ],
  fr: [
    'Aucun commentaire pour le moment.',
    'Laissez ce champ vide',
    'Il paraîtra sur la page dès qu’un modérateur l’aura approuvé.',
    'Rien n’est perdu : votre texte est ci-dessous.',
    'Retour à la page',
  ],
  he: [
    'אין עדיין תגובות.',
    'יש להשאיר ריק',
    'היא תופיע בעמוד לאחר אישור של מנחה.',
    'דבר לא אבד: הטקסט שלך מופיע למטה.',
    'חזרה לעמוד',
  ],
  it: [
    'Ancora nessun commento.',
    'Lasciare vuoto',
    'Apparirà nella pagina quando un moderatore lo avrà approvato.',
    'Nulla è andato perso: il testo è qui sotto.',
    'Torna alla pagina',
  ],
  ja: [
    'コメントはまだありません。',
    'ここは空のままにしてください',
    'モデレーターが承認するとページに表示されます。',
    '何も失われていません。文章は下にあります。',
    'ページに戻る',
  ],
  ko: [
    '아직 댓글이 없습니다.',
    '비워 두세요',
    '운영자가 승인하면 페이지에 표시됩니다.',
    '사라진 것은 없습니다. 쓰신 글은 아래에 있습니다.',
    '페이지로 돌아가기',
  ],
  nb: [
    'Ingen kommentarer ennå.',
    'La dette stå tomt',
    'Den vises på siden når en moderator har godkjent den.',
    'Ingenting er tapt: teksten din står nedenfor.',
    'Tilbake til siden',
  ],
  nl: [
    'Nog geen reacties.',
    'Laat dit leeg',
    'De reactie verschijnt op de pagina zodra een moderator deze heeft goedgekeurd.',
    'Er is niets verloren: uw tekst staat hieronder.',
    'Terug naar de pagina',
  ],
  pl: [
    'Nie ma jeszcze komentarzy.',
    'Pozostaw puste',
    'Pojawi się na stronie, gdy zatwierdzi go moderator.',
    'Nic nie przepadło: tekst jest poniżej.',
    'Wróć do strony',
  ],
  pt: [
    'Ainda não há comentários.',
    'Deixe isto vazio',
    'Aparece na página quando um moderador o aprovar.',
    'Nada se perdeu: o seu texto está abaixo.',
    'Voltar à página',
  ],
  'pt-BR': [
    'Ainda não há comentários.',
    'Deixe isto vazio',
    'Ele aparece na página quando um moderador o aprovar.',
    'Nada se perdeu: seu texto está abaixo.',
    'Voltar à página',
  ],
  ru: [
    'Комментариев пока нет.',
    'Оставьте пустым',
    'Он появится на странице, когда его одобрит модератор.',
    'Ничего не потеряно: ваш текст ниже.',
    'Назад к странице',
  ],
  sv: [
    'Inga kommentarer ännu.',
    'Lämna detta tomt',
    'Den visas på sidan när en moderator har godkänt den.',
    'Inget har gått förlorat: din text står nedan.',
    'Tillbaka till sidan',
  ],
  tr: [
    'Henüz yorum yok.',
    'Burayı boş bırakın',
    'Bir moderatör onayladığında sayfada görünür.',
    'Hiçbir şey kaybolmadı: metniniz aşağıda.',
    'Sayfaya dön',
  ],
  uk: [
    'Коментарів ще немає.',
    'Залиште порожнім',
    'Він з’явиться на сторінці, коли його схвалить модератор.',
    'Нічого не втрачено: ваш текст нижче.',
    'Назад до сторінки',
  ],
  zh: [
    '还没有评论。',
    '请留空',
    '经版主批准后会显示在页面上。',
    '内容没有丢失：您的文字在下面。',
    '返回页面',
  ],
  'zh-Hant': [
    '尚無留言。',
    '請留空',
    '經版主核准後會顯示在頁面上。',
    '內容沒有遺失：您的文字在下方。',
    '返回頁面',
  ],
};

const keys = Object.keys(english) as OwnKey[];

export const ownLanguages: readonly string[] = Object.keys(table);

export function ownWords(locale: string, key: OwnKey): string {
  const file = fileFor(locale);
  // one Norwegian is written here, under both names
  return table[file === 'no' ? 'nb' : file]?.[keys.indexOf(key)] ?? english[key];
}
