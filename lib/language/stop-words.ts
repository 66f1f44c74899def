import type { Locale } from '@/lib/domain/locale';
import { fold } from './fold';

/**
 * Words that carry grammar and no subject. They stay in the index and in phrases; beside other words a text need not
 * have them, they are never corrected, and no compound is made of them.
 */
const lists: Record<Locale, string> = {
  en: `a about after again all also am an and any are as at be because been before being between both but by can could did do does
    doing down during each few for from further had has have having he her here hers him his how i if in into is it its itself just
    me more most my no nor not of off on once only or other our ours out over own same she should so some such than that the their
    theirs them then there these they this those through to too under until up upon very was we were what when where which while who
    whom why will with within without would you your yours`,
  fr: `a à afin ai aie ainsi alors après as au aucun aucune aujourd'hui auquel aussi autre autres aux avait avant avec avoir ayant c ce ceci
    cela celle celles celui cependant ces cet cette ceux chaque chez comme comment contre d dans de depuis des dès donc dont du elle
    elles en encore entre est et étaient était étant été être eu eux fait furent fut hors ici il ils j je jusque l la laquelle le
    lequel les lesquelles lesquels leur leurs lors lorsque lui ma mais malgré me même mêmes mes mon n ne ni nos notre nous on ont ou où
    par parce parmi pas pendant peu peut plus plusieurs pour pourquoi puis puisque qu quand que quel quelle quelles quelque quelques
    quels qui quoi s sa sans se selon sera seront ses si sinon soit son sont sous suis sur ta tandis tant te tel telle telles tels tes
    ton tous tout toute toutes très tu un une vers voici voilà vos votre vous y`,
  de: `ab aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus außer bei beim bereits
    bevor bin bis bist bzw da dabei dadurch dafür dagegen daher dahin damit danach daneben dann daran darauf daraus darf darin darüber
    darum darunter das dass davon davor dazu dazwischen dein deine dem den denen denn der deren des dessen desto dich die dies diese
    diesem diesen dieser dieses dir doch dort du durch ebenso ehe ein eine einem einen einer eines einige einigen einiger einmal er es
    etwa etwas euch euer eure für gegen gegenüber gewesen hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre
    ihrem ihren ihrer ihres im in indem innerhalb ins ist ja jede jedem jeden jeder jedes jedoch jene jenem jenen jener jenes jetzt kann
    kein keine keinem keinen keiner können könnte könnten lassen machen man manche mehr mein meine mich mir mit mithin muss müssen musste
    nach nachdem neben nicht nichts noch nun nur ob oberhalb obwohl oder ohne per sehr seid sein seine seinem seinen seiner seines seit
    selbst sich sie sind so sobald sogar solche solchem solchen solcher soll sollen sollte sollten sondern sonst soweit sowie sowohl
    statt trotz über um und uns unser unsere unserem unseren unserer unter viel viele vielen vom von vor während war waren warum was weder
    wegen weil weiter welche welchem welchen welcher wenn wer werde werden wie wieder will wir wird wo wobei wohl wollen wollte worden
    wurde wurden würde würden zu zum zur zusammen zwar zwischen`,
  it: `a ad affinché agli ai al alcuna alcune alcuni alcuno all alla alle allo altra altre altri altro anche ancora avere aveva avevano c che chi
    chiunque ci ciò ciascuno cioè col coi come con contro cosa così cui d da dagli dai dal dall dalla dalle dallo degli dei del dell della
    delle dello dentro di dopo dove dovrebbe durante e è ed egli entro era erano essa esse essere essi esso fa fino fosse fra fu furono
    già gli ha hanno ho i il in inoltre io l la le lei li lo loro lui ma mentre mi mia mie miei mio molto ne né negli nei nel nell nella
    nelle nello nessun nessuna nessuno noi non nostra nostre nostri nostro o od ogni oltre oppure per perché però più poco poi poiché può
    qual quale quali qualche quando quanto quell quella quelle quelli quello questa queste questi questo qui quindi sarà saranno se secondo
    sei senza si sia siamo siano siete sono sopra sotto sta stata state stati stato su sua sue sugli sui sul sull sulla sulle sullo suo
    suoi tra tramite tu tua tue tuo tuoi tutta tutte tutti tutto un una uno verso vi voi vostra vostre vostri vostro`,
  ru: `а без более больше бы был была были было быть в вам вас весь во вот все всего всей всем всеми всему всех всю вся вы где да даже два для до
    его ее ей ему если есть еще же за здесь и из изза или им ими их к как какая какие каких какой ко когда которая которого которое
    которой котором которому которую которые который которых которым которыми кроме кто куда ли либо лишь между меня мне много может можно
    мой мы на над надо нас наш наша наше наши не него нее ней нельзя нем нему нет ни нибудь них но ну о об однако он она они оно от
    перед по под после потом потому почему при про против раз с сам сама сами само свое своего своей своем свои своим своими своих свою
    себе себя со так также такие такой там те тем теми то тогда того тоже той только том тому тот ты у уже хотя чего чем чему через что
    чтобы чье эта эти этим этими этих это этого этой этом этому этот эту я`,
  es: `a al algo algún alguna algunas alguno algunos ante antes aquel aquella aquellas aquello aquellos aquí así aún aunque bajo bien cada casi
    como con contra cual cuales cuando cuanto cuya cuyas cuyo cuyos de del desde donde dos durante e el él ella ellas ello ellos en entre
    era eran eres es esa esas ese eso esos esta está estaba estaban están estar estas este esto estos fue fueron ha había habían haber
    han hasta hay he incluso junto la las le les lo los luego más me mediante mi mientras mis misma mismas mismo mismos mucho muchos muy
    nada ni ningún ninguna ninguno no nos nosotros nuestra nuestras nuestro nuestros o os otra otras otro otros para pero poco por porque
    pues que qué quien quienes se sea sean según ser será si sí sido siendo sin sino sobre sólo solo son su sus tal tales también tampoco
    tan tanto te tener tiene tienen toda todas todavía todo todos tras tu tus tuvo u un una unas uno unos usted vosotros y ya yo`,
};

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).map(fold));

const stopWords: Record<Locale, ReadonlySet<string>> = {
  en: setOf(lists.en),
  fr: setOf(lists.fr),
  de: setOf(lists.de),
  it: setOf(lists.it),
  ru: setOf(lists.ru),
  es: setOf(lists.es),
};

/** Tells whether a folded word carries only grammar in a language. */
export function isStopWord(word: string, locale: Locale): boolean {
  return stopWords[locale].has(word);
}
