/** The invented company of *Crear matriz*: it sells warehouse software. One line a row, cells by `|`. */
import type { Language } from '../domain/vocabulary';

export interface SampleTexts {
  /** Headers, then criteria. */
  readonly matrix: string;
  /** Headers, then leads. */
  readonly leads: string;
  /** Lead columns that hold days, written as days from today. */
  readonly dates: readonly string[];
  /** Lead columns answered by yes or no. */
  readonly yesNo: readonly string[];
  readonly answers: readonly [string, string];
}

const spanish: SampleTexts = {
  matrix: `Criterio|Dimensión|Fuente|Campo|Peso|100%|75%|50%|25%|Sin dato|Excluye|Propietario|Por qué
Cargo|Encaje|Lead|Cargo|18|Director*; CEO; Gerente*; Propietari*|Jefe*; Jefa*; Responsable*|Coordinador*; Analista*||25%|Estudiante*; Becari*|Ventas|Quien decide responde antes; los estudiantes no compran.
Tamaño|Encaje|Lead|Empleados|14|50..500|>500|20..49|10..19|||Ventas|Con 50 a 500 personas el almacén ya duele y aún se decide rápido.
Sector|Encaje|Lead|Sector|8|Logística; Distribución; Comercio electrónico|Alimentación; Farmacia|Industria*|||Software de almacén|Ventas|Mueven mercancía a diario; la competencia queda fuera.
País|Encaje|Lead|País|5|España; México; Colombia|Chile; Perú; Argentina|||25%||Marketing|Donde hay equipo propio o un socio que instala.
Presupuesto disponible|Encaje|Lead|Presupuesto disponible|10|>=15000|8000..14999|3000..7999||25%||Ventas|Una instalación media ronda los 12.000 €.
Pide oferta|Interés|Lead|Pide oferta|15|sí||||||Marketing|Quiere precios para su caso.
Plazo de compra|Interés|Lead|Plazo de compra|10|Este mes; Este trimestre|Este semestre|Este año||25%||Ventas|Con fecha hay proyecto; sin ella, curiosidad.
Última visita|Interés|Lead|Última visita|8|hace <= 7 días|hace <= 15 días|hace <= 30 días|hace <= 90 días|||Marketing|Lo de esta semana pesa más.
Páginas vistas|Interés|Lead|Páginas vistas|5|>=10|6..9|3..5|1..2|||Marketing|Quien compara lee varias páginas.
Caso de éxito|Interés|Lead|Caso de éxito|4|sí||||||Marketing|Busca a quien ya lo haya resuelto.
Webinar|Interés|Lead|Webinar|3|sí||||||Marketing|Dedicó una hora al problema.
Correo gratuito|Encaje|Lead|Email|-8|*@gmail.*; *@hotmail.*; *@gratis.*||||||Marketing|Sin correo de empresa cuesta saber quién es.`,
  leads: `Nombre|Apellidos|Empresa|Cargo|Email|Teléfono|País|Sector|Empleados|Presupuesto disponible|Plazo de compra|Origen|Alta|Última visita|Páginas vistas|Caso de éxito|Webinar|Pide oferta
Elena|Prats|Mercaluz|Directora financiera|elena@mercaluz.example.com|+34 600 000 107|España|Distribución|410|20000|Este año|Feria|-40|-28|4|no|no|no
Lucía|Serrano|Transur Logística|Directora de operaciones|lucia@transur.example.com|+34 600 000 101|España|Logística|180|18000|Este trimestre|Web|-9|-1|14|sí|sí|sí
Hugo|Paredes||Técnico|hugo.paredes@gratis.example.com||Perú||12|||Redes sociales|-75|-70|1|no|no|no
Camila|Restrepo|Envíos Andinos|Jefa de almacén|camila@envios-andinos.example.com|+57 300 000 0103|Colombia|Logística|320|12000|Este trimestre|Webinar|-15|-2|8|sí|sí|sí
Óscar|Lindo|Lindo y Hermanos||oscar@lindo.example.com|+34 600 000 112|España|Logística|220|||Referido|-3|-3|||no|sí
Iván|Robles|Universidad del Puerto|Estudiante de máster|ivan@uni-puerto.example.com||España|Educación|||Este mes|Web|-5|-2|18|sí|sí|no
Martín|Ochoa|Bodegas del Valle|Gerente general|martin@bodegas-valle.example.com|+52 55 0000 0102|México|Distribución|95|16000|Este mes|Referido|-20|-3|11|sí|no|sí
Tomás|Herrera|Paquetería Sur|Coordinador de flota|tomas@paqueteria-sur.example.com|+51 900 000 110|Perú|Logística|75|8000|Este trimestre|Redes sociales|-14|-2|9|no|sí|no
Paula|Ibáñez|Tienda Nativa|CEO|paula@tiendanativa.example.com|+56 9 0000 0105|Chile|Comercio electrónico|60|15000|Este mes|Web|-6|-1|16|no|sí|sí
Clara|Nieto|Palé Software|Directora comercial|clara@pale-software.example.com|+34 600 000 123|España|Software de almacén|85|20000|Este mes|Web|-2|-1|22|sí|sí|sí
Emilio|Duarte|Duarte Hermanos|Comercial|emilio@duarte.example.com|+54 11 0000 0120|Argentina|Alimentación|40|n/d|Este año|Lista comprada|-120||||no|
Javier|Molina|Farmared|Director de compras|javier@farmared.example.com|+34 600 000 104|España|Farmacia|240||Este trimestre|Feria|-30|-5|9|sí|no|sí
Andrés|Quiroga|Frío Norte|Responsable de logística|andres@frionorte.example.com|+34 600 000 106|España|Alimentación|130|9000|Este trimestre|Web|-12|-4|10|sí|sí|sí
Marta|Gil|Industrias Gil|Jefa de planta|marta@industriasgil.example.com|+34 600 000 109|España|Industria química|150||Este año|Web|-45|-34|2|no|no|no
Gonzalo|Prieto|Prieto y Cía.|Becario|gonzalo@prieto.example.com||España|Logística|140||Este semestre|Webinar|-11|-6|5|no|sí|no
Berta|Soler|Soler Gráfica|Diseñadora|berta.soler@gratis.example.com||España|Artes gráficas|9|500||Redes sociales|-33|-31|2|no|no|no`,
  dates: ['Alta', 'Última visita'],
  yesNo: ['Caso de éxito', 'Webinar', 'Pide oferta'],
  answers: ['sí', 'no'],
};

export const SAMPLE_TEXTS: { readonly es: SampleTexts } & { readonly [L in Language]?: SampleTexts } = {
  es: spanish,
};
