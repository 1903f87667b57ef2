/** opencc-js publishes its character tables without types: "key candidate candidate|key candidate|…". */
declare module 'opencc-js/dict/STCharacters' {
  const table: string;
  export default table;
}
declare module 'opencc-js/dict/TSCharacters' {
  const table: string;
  export default table;
}
