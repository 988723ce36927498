/** What only the server's own pages say; all else they say with the widgets' phrases. By language file, as there. */
import { fileFor } from 'inlay/internal/core/language/translate';

export const english = {
  none: 'No comments yet.',
  'leave-empty': 'Leave this empty',
  later: 'It appears on the page when a moderator has approved it.',
  safe: 'Nothing is lost: your text is below.',
  back: 'Back to the page',
};

export type ServerKey = keyof typeof english;

const table: Record<string, readonly [string, string, string, string, string]> = {
  hu: [
    'Még nincsenek hozzászólások.',
    'Hagyja üresen',
    'Akkor jelenik meg az oldalon, amikor egy moderátor jóváhagyta.',
    'Semmi sem veszett el: a szövege lent olvasható.',
    'Vissza az oldalra',
  ],
  ro: [
    'Niciun comentariu încă.',
    'Lăsați acest câmp gol',
    'Apare pe pagină după ce îl aprobă un moderator.',
    'Nu s-a pierdut nimic: textul dumneavoastră este mai jos.',
    'Înapoi la pagină',
  ],
  id: [
    'Belum ada komentar.',
    'Biarkan kosong',
    'Akan tampil di halaman setelah disetujui moderator.',
    'Tidak ada yang hilang: teks Anda ada di bawah.',
    'Kembali ke halaman',
  ],
  vi: [
    'Chưa có bình luận nào.',
    'Để trống ô này',
    'Bình luận sẽ hiện trên trang khi được duyệt.',
    'Không mất gì cả: nội dung của bạn ở bên dưới.',
    'Quay lại trang',
  ],
  fa: [
    'هنوز دیدگاهی نیست.',
    'این را خالی بگذارید',
    'پس از تأیید ناظر در صفحه نمایش داده می‌شود.',
    'چیزی از دست نرفته است: متن شما در پایین است.',
    'بازگشت به صفحه',
  ],
  th: [
    'ยังไม่มีความคิดเห็น',
    'เว้นว่างไว้',
    'จะแสดงบนหน้าเมื่อผู้ดูแลอนุมัติแล้ว',
    'ไม่มีอะไรสูญหาย: ข้อความของคุณอยู่ด้านล่าง',
    'กลับไปที่หน้า',
  ],
  hi: [
    'अभी कोई टिप्पणी नहीं है।',
    'इसे ख़ाली छोड़ दें',
    'मॉडरेटर की मंज़ूरी के बाद यह पेज पर दिखेगी।',
    'कुछ भी खोया नहीं है: आपका लिखा हुआ नीचे है।',
    'पेज पर वापस',
  ],
  bg: [
    'Още няма коментари.',
    'Оставете празно',
    'Ще се появи на страницата, когато модератор го одобри.',
    'Нищо не е изгубено: текстът ви е по-долу.',
    'Обратно към страницата',
  ],
  hr: [
    'Još nema komentara.',
    'Ostavite prazno',
    'Pojavit će se na stranici kad ga moderator odobri.',
    'Ništa nije izgubljeno: vaš je tekst u nastavku.',
    'Natrag na stranicu',
  ],
  sr: [
    'Још нема коментара.',
    'Оставите празно',
    'Појавиће се на страници када га модератор одобри.',
    'Ништа није изгубљено: ваш текст је испод.',
    'Назад на страницу',
  ],
  'sr-Latn': [
    'Još nema komentara.',
    'Ostavite prazno',
    'Pojaviće se na stranici kada ga moderator odobri.',
    'Ništa nije izgubljeno: vaš tekst je ispod.',
    'Nazad na stranicu',
  ],
  sk: [
    'Zatiaľ žiadne komentáre.',
    'Nechajte prázdne',
    'Na stránke sa objaví, keď ho schváli moderátor.',
    'Nič sa nestratilo: váš text je nižšie.',
    'Späť na stránku',
  ],
  ca: [
    'Encara no hi ha comentaris.',
    'Deixeu-ho en blanc',
    'Apareixerà a la pàgina quan la moderació l’aprovi.',
    'No s’ha perdut res: el vostre text és més avall.',
    'Torna a la pàgina',
  ],
  et: [
    'Kommentaare veel ei ole.',
    'Jäta see tühjaks',
    'See ilmub lehele, kui moderaator on selle kinnitanud.',
    'Midagi ei läinud kaduma: sinu tekst on allpool.',
    'Tagasi lehele',
  ],
  lt: [
    'Komentarų dar nėra.',
    'Palikite tuščią',
    'Jis pasirodys puslapyje, kai jį patvirtins moderatorius.',
    'Niekas nedingo: jūsų tekstas yra žemiau.',
    'Grįžti į puslapį',
  ],
  lv: [
    'Komentāru vēl nav.',
    'Atstājiet tukšu',
    'Tas parādīsies lapā, kad moderators to būs apstiprinājis.',
    'Nekas nav zudis: jūsu teksts ir zemāk.',
    'Atpakaļ uz lapu',
  ],
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

const keys = Object.keys(english) as ServerKey[];

export const serverLanguages: readonly string[] = Object.keys(table);

export function serverPhrase(locale: string, key: ServerKey): string {
  const file = fileFor(locale);
  // one Norwegian is written here, under both names
  return table[file === 'no' ? 'nb' : file]?.[keys.indexOf(key)] ?? english[key];
}
