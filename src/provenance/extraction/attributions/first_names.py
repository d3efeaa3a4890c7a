"""First names that are given to men only or to women only, as far as the news prints them in Latin letters.

Names of both (Alex, Andrea, Jean, Kim, Robin, Sasha) are left out: where an article shows no gender, a name that may be
either shows none.
"""

from __future__ import annotations

from provenance.extraction.attributions.grammar import word_set

_MALE = word_set("""
    aaron abbas abdul abdullah abraham adam adel adnan adrian ahmad ahmed alan albert alberto aldo alejandro
    aleksandar aleksander aleksandr alessandro alexander alexandre alfonso alfred alfredo ali alistair allan allen
    alvaro amadou amir anatoly anders andre andreas andrei andres andrew andrey andriy andrzej andy angus anthony
    anton antonio antony antti archie arjun armando arnaud arnold arthur artur arturo arvind asif augusto austin
    barack barry bartosz bashar ben benedict benito benjamin benoit bernard bernardo bernd bernie bill bjorn bob
    bogdan boris brad bradley brandon brendan brian bruce bruno bryan byron calum carl carlo carlos cedric cesar chad
    charles chinedu christoph christophe christopher ciaran clement clive colin colm conor constantin craig curtis
    cyril dale damian damien dan daniel danilo danny darren dave david davide dean dennis denis derek dermot desmond
    didier diego dieter dimitri dimitris dirk dmitri dmitry dmytro domenico dominic don donald douglas duncan dylan
    eamon ed eddie edgar edmund eduardo edward edwin ehud elias elijah emilio emmanuel emre enrico enrique eric erik
    ernest ernesto erwin ethan eugene evan fabio fabrice farid faisal felipe felix ferdinand fergus fernando filip
    finn florian francesco francis francisco franco francois frank franz fred frederic frederick friedrich gabriel
    gareth gary gavin gennady geoff geoffrey georg george georges gerald gerard gerhard giacomo gianni giles giorgio
    giovanni giuseppe glenn gonzalo gordon goran graham greg gregory guillaume guillermo gunnar gustav gustavo guy
    hamid hamza hans harald harold harry harvey hashim hassan hector heinrich helmut henri henrik henry herbert hernan
    hugh hugo hussein ian ibrahim ignacio igor ilya imran isaac ismail ivan ivor jack jackson jacob jacques jake jakob
    james janos jared jaroslaw jason javier jay jeff jeffrey jens jeremy jerome jerry jim jimmy joachim joao joaquin
    joe joel johan johann johannes john johnny jon jonas jonathan jorge jose josef joseph josh joshua juan jules
    julian julien julio jurgen justin kamal karim karl kasper keith ken kenneth kenny kevin khalid khaled klaus kofi
    konrad konstantin krzysztof kwame kyle lamar lars laurent lawrence leo leon leonard leonardo leonid leopold lewis
    liam lionel lorenzo louis luca lucas luigi luis luiz lukas luke maarten maciej magnus mahmoud malcolm malik manuel
    marcel marcelo marcin marco marcos marcus marek mario marius mark marko markus martin marvin mateusz mathieu
    matteo matt matthew matthias maurice mauricio maurizio max maxim maxime mehdi mehmet michael michel miguel mihai
    mikael mike mikhail milan milos mohamed mohammad mohammed moritz moses muhammad murat mustafa nathan nathaniel
    neil nelson nicholas nick nicolas nicolo niels nigel nikolai nikolas noah norman olaf oleg oleksandr oliver
    olivier omar orlando oscar oskar osman otto pablo paolo pascal patrick paul paulo pavel pavlo pawel pedro per
    peter philip philipp philippe phillip pierre pieter piotr rafael rafal rahul raj rajesh ralph ramon raphael rashid
    raul ravi ray raymond recep reinhard rene ricardo riccardo richard rick rob robert roberto rodney rodrigo roger
    roland rolf roman ronald ronan rory ross roy ruben rudolf rupert russell ryan salim salman salvador samuel sanjay
    santiago scott sean sebastian serge sergei sergey sergio seth shaun silvio simon sohail stan stanislav stanley
    stefan stefano stephane stephen steve steven stewart stig stuart suleiman sunil sven syed tariq ted terence terry
    theo theodore thomas tim timothy tobias todd tom tomas tomasz tommy tony torsten trevor umar urs valentin viktor
    vincent vincenzo vitaly vladimir volodymyr walter warren wayne werner wilfred wilhelm will william winston
    wojciech wolfgang xavier yannick yasser youssef yuri yusuf yves zachary zoltan
""")
_FEMALE = word_set("""
    abigail adriana agata agathe agnes agnieszka aisha alana alejandra aleksandra alessandra alexandra alice alicia
    alina alison amalia amanda amber amelia amelie amina amy ana anastasia angela angelica angelina anita ann anna
    annabel anne annelise annette annie annika antonia anya april ariana astrid asma audrey aurelie ayesha barbara
    beata beatrice beatriz bella bernadette beth bethany betty bianca birgit birgitte bridget brigitte brittany camila
    carla carmen carol carole carolina caroline carolyn catalina caterina catherine cathy cecilia celia celine chantal
    charlotte chiara chloe christina christine cindy claire clara claudia clare colette concepta constance cordelia
    corinne cristina cynthia dagmar daisy daniela danielle daphne deborah debbie delia denise diana diane dolores
    donna dora doris dorothea dorothy edith eileen ekaterina elaine eleanor elena eleni elisa elisabeth elise eliza
    elizabeth ella ellen elsa elspeth emilia emily emma erica erika esmeralda esperanza esther eva eve evelyn ewa
    faith farah fatima fatou fiona flora florence frances francesca freya frida gabriela gabriella gabrielle gemma
    genevieve georgia georgina geraldine gertrude giorgia giovanna giulia gillian gina gisele giselle gladys gloria
    grace greta gretchen gwen gwendolyn hannah hanna harriet hazel heather hedda heidi heike helen helena helene helga
    henrietta hilda hildegard hillary holly ida imogen ines ingrid irena irene irina iris irma isabel isabella
    isabelle isla ivanka ivana ivy jacqueline jana jane janet janice jasmine jeanette jelena jennifer jenny jessica
    jill joanna joanne johanna josephine joy joyce juana judith judy julia juliana julie juliet juliette june justine
    kaja kamala karen karin karina kate katarina katarzyna katharina katherine kathleen kathryn kathy katie katja
    katrina kayla khadija kirsten kirsty klara kristen kristin kristina lara latifa laura lauren leah leila leanne
    lena leonie lesley leticia lidia liesel lilian lillian lily linda lisa livia liz lorena lorna lorraine louisa
    louise lucia lucie lucille lucinda lucy luisa lydia lynn mabel madeleine magda magdalena maggie maia maja malala
    malgorzata manuela mara margaret margarita margot marguerite maria mariam mariana marianne marie mariella marina
    marisa marisol marjorie marlene marta martha martina mary maryam matilda maureen maya megan mei melanie melinda
    melissa mercedes meryl mia michaela michelle mila mildred mireille miriam molly mona monica monika mony muriel
    myriam nadia nadine nancy naomi natalia natalie natasha nathalie nicole nina noemi nora norma odile ofelia olena
    olga olive olivia oksana ottilie pamela paola patricia patty paula paulina pauline pearl peggy penelope penny
    petra philippa phoebe phyllis pia pilar polly priscilla priti priya rachel rahel ramona rania rasa rebecca regina
    renata rhiannon rhonda rita roberta rosa rosalind rosalyn rose rosemary rosie rowena roxana ruth sabine sabrina
    sadie sally salma samantha samira sandra sanna sara sarah saskia selma serena shabana sharon sheila shirley sigrid
    silke silvia simona siobhan sofia solveig sonia sonya sophia sophie soraya stacey stefania stella stephanie sue
    susan susanna susanne suzanne svetlana sylvia sylvie tabitha tamara tania tanya tara tatiana teresa tessa thelma
    theresa tilda tilde tiffany tina trudy ulrike una ursula valentina valeria valerie vanessa vera veronica veronika
    victoria viktoria violet virginia vivienne wanda wendy whitney wilhelmina wilma winifred xiomara yasmin yasmina
    yolanda yulia yvette yvonne zainab zara zeinab zoe zofia
""")


def find_gender(name: str) -> str:
    """Return ``m`` or ``f`` where the first name is a man's or a woman's only, else an empty string.

    >>> find_gender("Edith Vane"), find_gender("François Roy"), find_gender("Jordan Pike")
    ('f', 'm', '')
    """
    first = name.split(maxsplit=1)[0].translate(_PLAIN).lower() if name.split() else ""
    first = first.split("-")[0]
    if first in _MALE:
        return "m"
    return "f" if first in _FEMALE else ""


_PLAIN = str.maketrans("àáâãäåçèéêëìíîïñòóôõöøùúûüýčćěłńňřšśžź", "aaaaaaceeeeiiiinoooooouuuuyccelnnrsszz")
"""Letters with marks, as the lists above write them; capitals with marks begin no name of the lists."""
