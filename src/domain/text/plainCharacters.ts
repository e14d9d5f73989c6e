// Unicode, EquivalentUnifiedIdeograph.txt: what a PDF's font calls a radical is, in a text, the character.
const SUPPLEMENT =
  '⺀冫⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳⺳⺴⺴⺵⺵⺶羊⺷羊⺸羋⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'

const EQUIVALENT: ReadonlyMap<string, string> = new Map(
  [...SUPPLEMENT].flatMap((radical, at, all) => (at % 2 === 0 ? [[radical, all[at + 1] ?? radical]] : [])),
)

/**
 * The text in characters that can be written: radicals (⼯⼈) as ideographs, a dash (⸺) as two, composed letters, and without the invisible
 * marks that editors of the web leave in it. Joiners stay: emoji and variants are made of them.
 */
export function plainCharacters(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/[\u2F00-\u2FD5]/g, (radical) => radical.normalize('NFKC'))
      .replace(/[\u2E80-\u2EF3]/g, (radical) => EQUIVALENT.get(radical) ?? radical)
      // The dash of two cells as keyboards write it: fonts draw both with one glyph, which a PDF reads out as either.
      .replaceAll('\u2E3A', '\u2014\u2014')
      .replace(/[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, '')
  )
}
