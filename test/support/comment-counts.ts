/** How many comments, as each language says it. */
export const counts = [0, 1, 2, 5, 11, 21, 100, 101] as const;

/** `#` is the number; one text stands for all counts where the language has one form. */
const table: Readonly<Record<string, string>> = {
  ar: 'لا تعليقات · تعليق واحد · تعليقان · # تعليقات · # تعليقًا · # تعليقًا · # تعليق · # تعليق',
  bg: '# коментара · # коментар · # коментара · # коментара · # коментара · # коментара · # коментара · # коментара',
  ca: '# comentaris · # comentari · # comentaris · # comentaris · # comentaris · # comentaris · # comentaris · # comentaris',
  cs: '# komentářů · # komentář · # komentáře · # komentářů · # komentářů · # komentářů · # komentářů · # komentářů',
  da: '# kommentarer · # kommentar · # kommentarer · # kommentarer · # kommentarer · # kommentarer · # kommentarer · # kommentarer',
  de: '# Kommentare · # Kommentar · # Kommentare · # Kommentare · # Kommentare · # Kommentare · # Kommentare · # Kommentare',
  el: '# σχόλια · # σχόλιο · # σχόλια · # σχόλια · # σχόλια · # σχόλια · # σχόλια · # σχόλια',
  es: '# comentarios · # comentario · # comentarios · # comentarios · # comentarios · # comentarios · # comentarios · # comentarios',
  et: '# kommentaari · # kommentaar · # kommentaari · # kommentaari · # kommentaari · # kommentaari · # kommentaari · # kommentaari',
  fa: '# دیدگاه',
  fi: '# kommenttia · # kommentti · # kommenttia · # kommenttia · # kommenttia · # kommenttia · # kommenttia · # kommenttia',
  fr: '# commentaire · # commentaire · # commentaires · # commentaires · # commentaires · # commentaires · # commentaires · # commentaires',
  he: '# תגובות · תגובה אחת · שתי תגובות · # תגובות · # תגובות · # תגובות · # תגובות · # תגובות',
  hi: '# टिप्पणी · # टिप्पणी · # टिप्पणियाँ · # टिप्पणियाँ · # टिप्पणियाँ · # टिप्पणियाँ · # टिप्पणियाँ · # टिप्पणियाँ',
  hr: '# komentara · # komentar · # komentara · # komentara · # komentara · # komentar · # komentara · # komentar',
  hu: '# hozzászólás',
  id: '# komentar',
  it: '# commenti · # commento · # commenti · # commenti · # commenti · # commenti · # commenti · # commenti',
  ja: 'コメント#件',
  ko: '댓글 #개',
  lt: '# komentarų · # komentaras · # komentarai · # komentarai · # komentarų · # komentaras · # komentarų · # komentaras',
  lv: '# komentāru · # komentārs · # komentāri · # komentāri · # komentāru · # komentārs · # komentāru · # komentārs',
  nb: '# kommentarer · # kommentar · # kommentarer · # kommentarer · # kommentarer · # kommentarer · # kommentarer · # kommentarer',
  nl: '# reacties · # reactie · # reacties · # reacties · # reacties · # reacties · # reacties · # reacties',
  pl: '# komentarzy · # komentarz · # komentarze · # komentarzy · # komentarzy · # komentarzy · # komentarzy · # komentarzy',
  pt: '# comentário · # comentário · # comentários · # comentários · # comentários · # comentários · # comentários · # comentários',
  'pt-BR':
    '# comentário · # comentário · # comentários · # comentários · # comentários · # comentários · # comentários · # comentários',
  ro: '# comentarii · # comentariu · # comentarii · # comentarii · # comentarii · # de comentarii · # de comentarii · # comentarii',
  ru: '# комментариев · # комментарий · # комментария · # комментариев · # комментариев · # комментарий · # комментариев · # комментарий',
  sk: '# komentárov · # komentár · # komentáre · # komentárov · # komentárov · # komentárov · # komentárov · # komentárov',
  sr: '# коментара · # коментар · # коментара · # коментара · # коментара · # коментар · # коментара · # коментар',
  'sr-Latn':
    '# komentara · # komentar · # komentara · # komentara · # komentara · # komentar · # komentara · # komentar',
  sv: '# kommentarer · # kommentar · # kommentarer · # kommentarer · # kommentarer · # kommentarer · # kommentarer · # kommentarer',
  th: '# ความคิดเห็น',
  tr: '# yorum',
  uk: '# коментарів · # коментар · # коментарі · # коментарів · # коментарів · # коментар · # коментарів · # коментар',
  vi: '# bình luận',
  zh: '#条评论',
  'zh-Hant': '#則留言',
};

/** What stands with each of `counts`. */
export function commentCounts(language: string): string[] {
  const texts = table[language]!.split(' · ');
  return counts.map((_, index) => texts[index] ?? texts[0]!);
}
