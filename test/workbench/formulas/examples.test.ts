/** Formulas as typed in an es_ES sheet, and what the cell shows. */
import { describe, expect, it } from 'vitest';
import { SheetFake } from './sheet-fake';

function shown(text: string): string {
  const book = new SheetFake({ sheets: ['Ajustes', 'Mis leads'] })
    .table('A1', [
      ['Ana', '10', '22/11/2026', 'Director', 'TRUE'],
      ['Luis', '3,5', '1/2/2026', 'becario', 'FALSE'],
      ['', '', '', '', ''],
      ['ana', '70', '31/12/2025', 'Directora', ''],
    ])
    .type('F1', '=1/0')
    .type('F2', "'007")
    .type('F3', '=""')
    .type('Ajustes!B2', '70')
    .type('Mis leads!A1', 'hola');
  return book.type('J20', text).shown('J20');
}

describe.each([
  [
    'operators',
    [
      ['=1+2*3^2', '19'],
      ['=-2^2', '4'],
      ['=50%+10%', '0,6'],
      ['=1,5*2', '3'],
      ['=0,1+0,2', '0,3'],
      ['="a"&1,5&TRUE', 'a1,5VERDADERO'],
      ['="Ana"="ana"', 'VERDADERO'],
      ['="10"=10', 'FALSO'],
      ['="3,5"+1', '4,5'],
      ['="x"+1', '#VALUE!'],
      ['=A1>5', 'VERDADERO'],
      ['=TRUE>"z"', 'VERDADERO'],
      ['=A3=""', 'VERDADERO'],
      ['=A3=0', 'VERDADERO'],
      ['=A3+1', '1'],
      ['=C1+1', '23/11/2026'],
      ['=C1-C2', '294'],
      ['=C1>C2', 'VERDADERO'],
      ['=C1&""', '22/11/2026'],
      ['=1/0', '#DIV/0!'],
      ['=F1+1', '#DIV/0!'],
      ['=2^99999', '#NUM!'],
      ['=(1;2)', '#ERROR!'],
      ['=1.5', '#ERROR!'],
      ['=SUM(1,2)', '1,2'],
      ['=SUM(A1,B1)', '#ERROR!'],
      ['=SUM(1;2', '#ERROR!'],
      ['=VERDADERO', 'VERDADERO'],
      ['=foo', '#NAME?'],
      ['=SUMA(1;2)', '#NAME?'],
      ['=#N/A', '#N/A'],
    ],
  ],
  [
    'references',
    [
      ['=a1', 'Ana'],
      ['=A3', ''],
      ['=Ajustes!B2', '70'],
      ["='Mis leads'!A1", 'hola'],
      ['=Nada!A1', '#REF!'],
      ['=SUM(B:B)', '83,5'],
      ['=SUM(B2:B)', '73,5'],
      ['=SUM(1:2)', '#DIV/0!'],
      ['=SUM(B1:INDEX(B:B;2))', '13,5'],
      ['=A1:B2', '#VALUE!'],
      ['=INDIRECT("Ajustes!B"&2)', '70'],
      ['=INDIRECT("nada")', '#REF!'],
      ['=SUM(INDIRECT("B1:B2"))', '13,5'],
      ['=ROW()', '20'],
      ['=COLUMN(C5)', '3'],
      ['=ROWS(A1:B7)', '7'],
      ['=ROW(J20)&ROWS(J19:J21)', '203'],
      ['=SUM(OFFSET(A1;0;1;2;1))', '13,5'],
      ['=SUM({1\\2;3\\4})', '10'],
      ['=SUM({-1;1+1})', '1'],
    ],
  ],
  [
    'logic',
    [
      ['=IF(B1>5;"sí";"no")', 'sí'],
      ['=IF(FALSE;1)', 'FALSO'],
      ['=IF(TRUE;;1)', ''],
      ['=IF(A3;1;2)', '2'],
      ['=IF(A1;1;2)', '#VALUE!'],
      ['=IF(TRUE;1;1/0)', '1'],
      ['=IFS(B1>50;"A";B1>5;"B")', 'B'],
      ['=IFS(FALSE;1)', '#N/A'],
      ['=SWITCH(D1;"director";1;2)', '1'],
      ['=IFERROR(1/0;"mal")', 'mal'],
      ['=IFERROR(F1)', ''],
      ['=IFERROR(5;1/0)', '5'],
      ['=IFNA(1/0;2)', '#DIV/0!'],
      ['=AND(E1:E4)', 'FALSO'],
      ['=OR(E1:E4;FALSE)', 'VERDADERO'],
      ['=AND(A1:A2)', '#VALUE!'],
      ['=NOT(E2)', 'VERDADERO'],
      ['=XOR(TRUE;TRUE)', 'FALSO'],
    ],
  ],
  [
    'numbers',
    [
      ['=SUM(B1:B4;"1,5";TRUE)', '86'],
      ['=SUM(D1:E4)', '0'],
      ['=AVERAGE(B1:B4)', '27,83333333'],
      ['=AVERAGE(A1:A4)', '#DIV/0!'],
      ['=MIN(B1:B4)', '3,5'],
      ['=MAX(C1:C4)', '22/11/2026'],
      ['=MAX(A1:A4)', '0'],
      ['=MEDIAN(B1:B4)', '10'],
      ['=COUNT(A1:F4)', '6'],
      ['=COUNTA(A1:A4;F3)', '4'],
      ['=COUNTBLANK(A1:A4)', '1'],
      ['=COUNTUNIQUE(A1:A4)', '3'],
      ['=LARGE(B1:B4;2)', '10'],
      ['=SMALL(B1:B4;9)', '#NUM!'],
      ['=ROUND(1,005;2)', '1,01'],
      ['=ROUND(-2,5)', '-3'],
      ['=ROUNDDOWN(2,99;1)', '2,9'],
      ['=ROUNDUP(2,01)', '3'],
      ['=INT(-1,5)', '-2'],
      ['=ABS(-3)', '3'],
      ['=MOD(-7;3)', '2'],
      ['=MOD(1;0)', '#DIV/0!'],
      ['=SQRT(-1)', '#NUM!'],
      ['=SUMPRODUCT(B1:B2;B1:B2)', '112,25'],
      ['=SUMPRODUCT((A1:A4="ana")*B1:B4)', '80'],
      ['=RANDBETWEEN(4;4)', '4'],
      ['=SUM()', '#N/A'],
      ['=ROUND(STDEV({1;2;3;4});4)', '1,291'],
      ['=ROUND(STDEVP({1;2;3;4});4)', '1,118'],
      ['=ROUND(VAR(1;2;3;4);4)', '1,6667'],
      ['=VARP(1;3)', '1'],
      ['=STDEV(A1:A4)', '#DIV/0!'],
      ['=TRUNC(-2,99;1)', '-2,9'],
      ['=CEILING(2,1)', '3'],
      ['=FLOOR(7,9;5)', '5'],
      ['=LOG(1000)', '3'],
      ['=LOG(8;2)', '3'],
      ['=LN(EXP(2))', '2'],
      ['=LOG10(0)', '#NUM!'],
      ['=ROUND(PI();4)', '3,1416'],
    ],
  ],
  [
    'functions of formulajs',
    [
      ['=ROUND(PMT(5%/12;60;10000);2)', '-188,71'],
      ['=ROUND(PV(5%;10;-100);2)', '772,17'],
      ['=ROUND(FV(5%;10;-100);2)', '1257,79'],
      ['=ROUND(NPER(1%;-100;1000);2)', '10,59'],
      ['=ROUND(RATE(12;-100;1000);4)', '0,0292'],
      ['=ROUND(NPV(10%;100;100);2)', '173,55'],
      ['=ROUND(IRR({-100;60;60});4)', '0,1307'],
      ['=MODE({3;3;1})', '3'],
      ['=PERCENTILE({1;2;3;4};0,5)', '2,5'],
      ['=QUARTILE({1;2;3;4;5};1)', '2'],
      ['=RANK(10;B1:B4)', '2'],
      ['=RANK(10;B1:B4;1)', '2'],
      ['=RANK(11;B1:B4)', '#N/A'],
      ['=ROUND(CORREL({1;2;3};{2;4;7});4)', '0,9934'],
      ['=SLOPE({2;4;7};{1;2;3})', '2,5'],
      ['=ROUND(INTERCEPT({2;4;7};{1;2;3});4)', '-0,6667'],
      ['=PMT("x";1;1)', '#VALUE!'],
    ],
  ],
  [
    'conditions',
    [
      ['=COUNTIF(A1:A4;"ana")', '2'],
      ['=COUNTIF(A1:A4;"*a")', '2'],
      ['=COUNTIF(D1:D4;"director?")', '1'],
      ['=COUNTIF(B1:B4;">=10")', '2'],
      ['=COUNTIF(B1:B4;"3,5")', '1'],
      ['=COUNTIF(C1:C4;">1/1/2026")', '2'],
      ['=COUNTIF(A1:A4;"<>ana")', '2'],
      ['=COUNTIF(A1:A4;"")', '1'],
      ['=COUNTIF(E1:E4;TRUE)', '1'],
      ['=COUNTIFS(A1:A4;"ana";B1:B4;">50")', '1'],
      ['=COUNTIFS(A1:A4;"ana";B1:B3;">50")', '#VALUE!'],
      ['=SUMIF(A1:A4;"ana";B1)', '80'],
      ['=SUMIF(B1:B4;">5")', '80'],
      ['=SUMIFS(B1:B4;A1:A4;"ana";D1:D4;"Directora")', '70'],
      ['=AVERAGEIF(A1:A4;"ana";B1:B4)', '40'],
      ['=MAXIFS(B1:B4;A1:A4;"ana")', '70'],
    ],
  ],
  [
    'texts',
    [
      ['=LEN(F2)', '3'],
      ['=LEFT("cualifica";4)&RIGHT("cualifica";2)&MID("cualifica";3;2)', 'cualcaal'],
      ['=TRIM("  a   b ")', 'a b'],
      ['=UPPER("ñandú")&LOWER("Á")', 'ÑANDÚá'],
      ['=PROPER("ana maría")', 'Ana María'],
      ['=CONCATENATE(A1;" ";B2)', 'Ana 3,5'],
      ['=TEXTJOIN(", ";TRUE;A1:A4)', 'Ana, Luis, ana'],
      ['=TEXTJOIN("-";FALSE;A1:A4)', 'Ana-Luis--ana'],
      ['=JOIN("/";1;2)', '1/2'],
      ['=TEXT(1234,5;"#.##0,00")', '1.234,50'],
      ['=TEXT(C1;"dd/mm/yyyy")', '22/11/2026'],
      ['=TEXT(C1;"dddd d")', 'domingo 22'],
      ['=TEXT(0,5;"0%")', '50%'],
      ['=VALUE("1.234,5")', '1234,5'],
      ['=VALUE("x")', '#VALUE!'],
      ['=SUBSTITUTE("a.b.c";".";"-")', 'a-b-c'],
      ['=SUBSTITUTE("a.b.c";".";"-";2)', 'a.b-c'],
      ['=REPLACE("abcd";2;2;"X")', 'aXd'],
      ['=FIND("b";"abc")', '2'],
      ['=SEARCH("B*d";"abcd")', '2'],
      ['=FIND("z";"abc")', '#VALUE!'],
      ['=REPT("ab";3)', 'ababab'],
      ['=EXACT("a";"A")', 'FALSO'],
      ['=REGEXMATCH("ana@example.com";"@example\\.com$")', 'VERDADERO'],
      ['=REGEXMATCH("ANA";"(?i)ana")', 'VERDADERO'],
      ['=REGEXMATCH("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab";"(a+)+$")', '#ERROR!'],
      ['=REGEXMATCH("a";"(")', '#REF!'],
      ['=REGEXEXTRACT("pedido 123";"[0-9]+")', '123'],
      ['=REGEXREPLACE("2026-11";"(\\d+)-(\\d+)";"\\2/\\1")', '11/2026'],
      ['=INDEX(SPLIT("a,b";",");1;2)', 'b'],
    ],
  ],
  [
    'dates',
    [
      ['=TODAY()', '22/11/2026'],
      ['=NOW()', '22/11/2026 11:00:00'],
      ['=DATE(2026;13;1)', '01/01/2027'],
      ['=YEAR(C1)&"-"&MONTH(C1)&"-"&DAY(C1)', '2026-11-22'],
      ['=DAY("5/12/2026")', '5'],
      ['=HOUR("10:30")&":"&MINUTE("10:30")', '10:30'],
      ['=WEEKDAY(C1)', '1'],
      ['=WEEKDAY(C1;2)', '7'],
      ['=ISOWEEKNUM(C1)', '47'],
      ['=EDATE("31/1/2026";1)', '28/02/2026'],
      ['=EOMONTH(C1;0)', '30/11/2026'],
      ['=DATEDIF("1/1/2026";"15/3/2026";"M")', '2'],
      ['=DAYS("10/1/2026";"1/1/2026")', '9'],
      ['=NETWORKDAYS("20/11/2026";"24/11/2026")', '3'],
      ['=WORKDAY("20/11/2026";1)', '23/11/2026'],
      ['=DATEVALUE("22/11/2026")', '46348'],
      ['=TIME(1;30;0)', '01:30:00'],
    ],
  ],
  [
    'lookups',
    [
      ['=VLOOKUP("ANA";A1:D4;2;FALSE)', '10'],
      ['=VLOOKUP("nadie";A1:D4;2;FALSE)', '#N/A'],
      ['=VLOOKUP("ana";A1:D4;9;FALSE)', '#REF!'],
      ['=VLOOKUP(25;{0\\"frío";20\\"tibio";70\\"caliente"};2)', 'tibio'],
      ['=HLOOKUP("b";{"a"\\"b";1\\2};2;FALSE)', '2'],
      ['=XLOOKUP("Luis";A1:A4;D1:D4)', 'becario'],
      ['=XLOOKUP("x";A1:A4;D1:D4;"no está")', 'no está'],
      ['=XLOOKUP(20;B1:B4;A1:A4;"";-1)', 'Ana'],
      ['=XLOOKUP("ana";A1:A4;B1:B4;"";0;-1)', '70'],
      ['=MATCH("luis";A1:A4;0)', '2'],
      ['=MATCH(25;{0;20;70})', '2'],
      ['=INDEX(A1:D4;2;4)', 'becario'],
      ['=INDEX(A1:D4;9;1)', '#REF!'],
      ['=CHOOSE(2;1/0;"b")', 'b'],
      ['=INDEX(A1:A4;MATCH(70;B1:B4;0))', 'ana'],
    ],
  ],
  [
    'questions',
    [
      ['=ISBLANK(A3)', 'VERDADERO'],
      ['=ISBLANK(F3)', 'FALSO'],
      ['=ISNUMBER(C1)', 'VERDADERO'],
      ['=ISTEXT(F2)', 'VERDADERO'],
      ['=ISERROR(F1)', 'VERDADERO'],
      ['=ISNA(NA())', 'VERDADERO'],
      ['=ISDATE(C1)', 'VERDADERO'],
      ['=ISEMAIL("ana@example.com")', 'VERDADERO'],
      ['=N(C1)', '46348'],
    ],
  ],
])('%s', (_room, examples) => {
  it.each(examples)('%s shows %s', (text, expected) => {
    expect(shown(text!)).toBe(expected);
  });
});

// Semicolons are accepted in every locale; elsewhere the comma separates arguments and columns.
describe('in en_US', () => {
  it.each([
    ['=SUM(1.5,2)', '3.5'],
    ['=SUM(1.5;2)', '3.5'],
    ['=SUM({1,2;3,4})', '10'],
    ['=1.5&TRUE', '1.5TRUE'],
    ['=TEXT(1234.5,"#,##0.00")', '1,234.50'],
    ['=SUM(1,5)', '6'],
  ])('%s shows %s', (text, expected) => {
    expect(new SheetFake({ locale: 'en_US' }).type('A1', text).shown('A1')).toBe(expected);
  });
});

describe('lookups in a long range', () => {
  const book = () => {
    const lines = Array.from({ length: 99 }, (_line, at) => [`Lead ${at}`, String(at % 50)]);
    return new SheetFake({ rows: 120 }).table('A1', [['Nombre', 'Puntos'], ...lines]);
  };

  it.each([
    ['=VLOOKUP("lead 70";A1:B100;2;FALSE)&HLOOKUP("puntos";A1:B100;72;FALSE)', '2020'],
    ['=VLOOKUP("* 70";A:B;2;FALSE)', '20'],
    ['=MATCH(20;B1:B100;0)', '22'],
    ['=XLOOKUP(20;B1:B100;A1:A100;"";0;-1)', 'Lead 70'],
    ['=XLOOKUP("20";B1:B100;A1:A100;"no")', 'no'],
    ['=XLOOKUP(49,5;B1:B100;A1:A100;"no";-1)', 'Lead 49'],
    ['=COUNTIF(B:B;20)', '2'],
  ])('%s shows %s', (text, expected) => {
    expect(book().type('D1', text).shown('D1')).toBe(expected);
  });
});

describe('arrays', () => {
  const book = () =>
    new SheetFake().table('A1', [
      ['Ana', '10'],
      ['Luis', '3'],
      ['Eva', '10'],
    ]);

  it.each([
    ['=ARRAYFORMULA(B1:B3*2)', [['20'], ['6'], ['20']]],
    ['=ARRAYFORMULA(IF(B1:B3>5;A1:A3;"-"))', [['Ana'], ['-'], ['Eva']]],
    [
      '=FILTER(A1:B3;B1:B3=10)',
      [
        ['Ana', '10'],
        ['Eva', '10'],
      ],
    ],
    [
      '=SORT(A1:B3;2;TRUE;1;FALSE)',
      [
        ['Luis', '3'],
        ['Eva', '10'],
        ['Ana', '10'],
      ],
    ],
    ['=UNIQUE(B1:B3)', [['10'], ['3']]],
    ['=TRANSPOSE(A1:A3)', [['Ana', 'Luis', 'Eva']]],
    [
      '=SEQUENCE(2;2;5)',
      [
        ['5', '6'],
        ['7', '8'],
      ],
    ],
    [
      '={A1:A2\\B1:B2}',
      [
        ['Ana', '10'],
        ['Luis', '3'],
      ],
    ],
    ['={"a";B1}', [['a'], ['10']]],
    ['=INDEX(A1:B3;2;0)', [['Luis', '3']]],
    ['=FLATTEN(A1:B2)', [['Ana'], ['10'], ['Luis'], ['3']]],
    ['=FILTER(A1:A3;B1:B3>99)', [['#N/A']]],
    ['=A1:A3*2', [['#VALUE!']]],
    ['=ARRAYFORMULA(COUNTIF(B1:B3;B1:B3))', [['2'], ['1'], ['2']]],
    ['=ARRAYFORMULA(ROW(A1:A2))', [['1'], ['2']]],
  ])('%s fills the cells', (text, expected) => {
    const filled = book().type('D1', text);
    const corner = `${'DEFG'[expected[0]!.length - 1]}${expected.length}`;
    expect(filled.block(`D1:${corner}`)).toEqual(expected);
  });

  it('a range in a scalar place gives the cell of the same row', () => {
    expect(book().type('D2', '=B1:B3+1').shown('D2')).toBe('4');
  });
});
