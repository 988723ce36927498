/** Links of readers: no vote for search engines, no hold on this page. */
export const linkRel = 'ugc nofollow noopener noreferrer';
