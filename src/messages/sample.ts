/** The invented company of *Crear matriz*: it sells warehouse and route software. One line a row, cells by `|`. */
import type { Language } from '../domain/vocabulary';

/** Tables with their headers in the first line. Numbers in columns of days are days from today. */
export interface SampleTexts {
  readonly matrix: string;
  readonly leads: string;
  /** What those leads did; each is named by its e-mail. */
  readonly interactions: string;
  readonly personas: string;
  /** What to do next in each stage: the playbook of both teams. Only rows with a product or a persona are about this company. */
  readonly actions: string;
  /** The type of its interactions that asks for a quote. */
  readonly purchase: string;
  /** Columns that hold days. */
  readonly dates: readonly string[];
  /** Lead columns answered by yes or no. */
  readonly yesNo: readonly string[];
  readonly answers: readonly [string, string];
}

const spanish: SampleTexts = {
  matrix: `Criterio|Dimensión|Fuente|Campo|Producto|Persona|Peso|100%|75%|50%|25%|Sin dato|Excluye|Por evento|Vida media (días)|Propietario|Por qué|Revisado
Cargo|Encaje|Lead|Cargo|||14|Director*; CEO; Gerente*; Propietari*|Jefe*; Jefa*; Responsable*|Coordinador*; Analista*||25%|Estudiante*; Becari*|||Ventas|Quien decide responde antes; los estudiantes no compran.|-20
Tamaño|Encaje|Lead|Empleados|||10|50..500|>500|20..49|10..19|||||Ventas|Con 50 a 500 personas el problema ya duele y aún se decide rápido.|-20
Sector|Encaje|Lead|Sector|||8|Logística; Distribución; Comercio electrónico|Alimentación; Farmacia|Industria*|||Software de almacén|||Ventas|Mueven mercancía a diario; la competencia queda fuera.|-20
País|Encaje|Lead|País|||4|España; México; Colombia|Chile; Perú; Argentina|||25%||||Marketing|Donde hay equipo propio o un socio que instala.|-20
Presupuesto disponible|Encaje|Lead|Presupuesto disponible|||8|>=15000|8000..14999|3000..7999||25%||||Ventas|Una instalación media ronda los 12.000 €.|-20
Usa ERP|Encaje|Lead|Usa ERP|||3|sí||||50%||||Ventas|Con ERP la conexión se hace en días.|-20
Pedidos al día|Encaje|Lead|Pedidos al día|Almacén||8|>=300|100..299|30..99|10..29|25%||||Ventas|Desde 100 pedidos, preparar a mano sale caro.|-20
Vehículos|Encaje|Lead|Vehículos|Rutas||8|>=20|8..19|3..7|1..2|25%||||Ventas|Con 8 vehículos o más las rutas a ojo cuestan dinero.|-20
Plazo de compra|Interés|Lead|Plazo de compra|||8|Este mes; Este trimestre|Este semestre|Este año||25%||||Ventas|Con fecha hay proyecto; sin ella, curiosidad.|-20
Pide oferta|Interés|Interacción|Pide oferta|||13|>=0,5||>=0,2|||||30|Marketing|Quiere precios para su caso; al mes, la mitad de urgente.|-20
Mira precios|Interés|Interacción|Visita: */presupuesto*; Visita: */precios*|||10|>=2|>=1|>=0,5|>=0,2||||14|Marketing|Dos visitas en una semana son intención; hace un mes, casi nada.|-20
Casos de éxito|Interés|Interacción|Visita: */casos*|||6|||||||50%|30|Marketing|Busca a quien ya lo haya resuelto.|-20
Webinar|Interés|Interacción|Webinar: asistió*|||6|>=0,5||>=0,2|||||60|Marketing|Dedicó una hora al problema; inscribirse no basta.|-20
Lee el blog|Interés|Interacción|Visita: */blog*|||2|||||||25%|30|Marketing|Se informa; aún no busca proveedor.|-20
Busca empleo|Interés|Interacción|Visita: */empleo*|||-10|||||||50%||Marketing|Quiere trabajar aquí, no comprar.|-20
Baja del boletín|Interés|Interacción|Baja|||-15|>=1||||||||Marketing|Pidió no recibir más correos.|-20
Correo gratuito|Encaje|Lead|Email|||-6|*@gmail.*; *@hotmail.*; *@gratis.*||||||||Marketing|Sin correo de empresa cuesta saber quién es.|-20
Solo compara|Interés|Interacción|Visita: */comparativa*||Compras y finanzas|-4|>=1||||||||Ventas|Para compras, comparar proveedores es rutina.|-20`,
  leads: `Nombre|Apellidos|Empresa|Cargo|Email|Teléfono|País|Sector|Empleados|Producto|Pedidos al día|Vehículos|Usa ERP|Presupuesto disponible|Plazo de compra|Origen|Alta|No contactar
Elena|Prats|Mercaluz|Directora financiera|elena@mercaluz.example.com|+34 600 000 107|España|Distribución|410||250|6|sí|20000|Este año|Feria|-40|
Lucía|Serrano|Transur Logística|Directora de operaciones|lucia@transur.example.com|+34 600 000 101|España|Logística|180|Rutas||45|sí|18000|Este trimestre|Web|-9|
Hugo|Paredes||Técnico|||Perú||12|||||||Redes sociales|-75|
Camila|Restrepo|Envíos Andinos|Jefa de almacén|camila@envios-andinos.example.com|+57 300 000 0103|Colombia|Logística|320|Almacén; Rutas|380|14|sí|12000|Este trimestre|Webinar|-15|
Óscar|Lindo|Lindo y Hermanos||oscar@lindo.example.com|+34 600 000 112|España|Logística|220|||||||Referido|-3|
Iván|Robles|Universidad del Puerto|Estudiante de máster|ivan@uni-puerto.example.com||España|Educación||||||||Web|-5|
Martín|Ochoa|Bodegas del Valle|Gerente general|martin@bodegas-valle.example.com|+52 55 0000 0102|México|Distribución|95|Almacén|350||sí|16000|Este mes|Referido|-20|
Tomás|Herrera|Paquetería Sur|Coordinador de flota|tomas@paqueteria-sur.example.com|+51 900 000 110|Perú|Logística|75|Rutas||18|no|8000|Este trimestre|Redes sociales|-14|
Paula|Ibáñez|Tienda Nativa|CEO|paula@tiendanativa.example.com|+56 9 0000 0105|Chile|Comercio electrónico|60|Almacén|420|||15000|Este mes|Web|-6|
Clara|Nieto|Palé Software|Directora comercial|clara@pale-software.example.com|+34 600 000 123|España|Software de almacén|85|Almacén|||sí|20000|Este mes|Web|-2|
Emilio|Duarte|Duarte Hermanos|Comercial|emilio@duarte.example.com|+54 11 0000 0120|Argentina|Alimentación|40||||no|n/d|Este año|Lista comprada|-120|sí
Javier|Molina|Farmared|Director de compras|javier@farmared.example.com|+34 600 000 104|España|Farmacia|240|Almacén|180||sí||Este semestre|Feria|-30|
Andrés|Quiroga|Frío Norte|Responsable de logística|andres@frionorte.example.com|+34 600 000 106|España|Alimentación|130||90|22|sí|9000|Este trimestre|Web|-12|
Marta|Gil|Industrias Gil|Jefa de planta|marta@industriasgil.example.com|+34 600 000 109|España|Industria química|150|Almacén|60||no||Este año|Web|-45|
Gonzalo|Prieto|Prieto y Cía.|Becario|gonzalo@prieto.example.com||España|Logística|140||||||Este semestre|Webinar|-11|
Berta|Soler|Soler Gráfica|Diseñadora|berta.soler@gratis.example.com||España|Artes gráficas|9||||no|500||Redes sociales|-33|`,
  interactions: `Fecha|Lead|Tipo|Detalle|Clave
-110|emilio@duarte.example.com|Baja|boletín mensual|
-44|marta@industriasgil.example.com|Visita|/blog/inventario-sin-errores|
-38|elena@mercaluz.example.com|Visita|/comparativa/sga|
-34|marta@industriasgil.example.com|Visita|/blog/preparar-pedidos|
-33|marta@industriasgil.example.com|Visita|/empleo|
-33|berta.soler@gratis.example.com|Visita|/empleo/diseno|
-31|elena@mercaluz.example.com|Visita|/precios|
-31|berta.soler@gratis.example.com|Visita|/empleo|
-29|javier@farmared.example.com|Visita|/comparativa/sga|
-28|elena@mercaluz.example.com|Visita|/comparativa/sga|
-22|javier@farmared.example.com|Visita|/casos/farmacia|
-20|martin@bodegas-valle.example.com|Visita|/blog/preparar-pedidos|
-16|elena@mercaluz.example.com|Visita|/blog/coste-por-pedido|
-16|martin@bodegas-valle.example.com|Visita|/casos/bodegas|
-14|camila@envios-andinos.example.com|Webinar|asistió: Almacén sin papel|W-11-camila
-14|camila@envios-andinos.example.com|Webinar|asistió: Almacén sin papel|W-11-camila
-14|tomas@paqueteria-sur.example.com|Webinar|asistió: Rutas que ahorran|W-11-tomas
-13|javier@farmared.example.com|Visita|/precios|
-13|tomas@paqueteria-sur.example.com|Visita|/blog/rutas-de-reparto|
-12|camila@envios-andinos.example.com|Visita|/blog/inventario-sin-errores|
-12|andres@frionorte.example.com|Visita|/blog/cadena-de-frio|
-11|andres@frionorte.example.com|Webinar|no asistió: Rutas que ahorran|
-11|gonzalo@prieto.example.com|Webinar|asistió: Almacén sin papel|
-9|martin@bodegas-valle.example.com|Visita|/casos/distribucion|
-9|camila@envios-andinos.example.com|Visita|/casos/paqueteria|
-9|tomas@paqueteria-sur.example.com|Visita|/casos/paqueteria|
-8|andres@frionorte.example.com|Visita|/casos/frio|
-8|lucia@transur.example.com|Visita|/blog/rutas-de-reparto|
-7|camila@envios-andinos.example.com|Visita|/casos/andes|
-7|lucia@transur.example.com|Visita|/casos/transporte|
-6|camila@envios-andinos.example.com|Visita|/precios|
-6|tomas@paqueteria-sur.example.com|Visita|/precios|
-6|gonzalo@prieto.example.com|Visita|/blog/que-es-un-sga|
-6|lucia@transur.example.com|Webinar|asistió: Rutas que ahorran|W-12-lucia
-6|paula@tiendanativa.example.com|Visita|/blog/preparar-pedidos|
-5|javier@farmared.example.com|Visita|/comparativa/sga|
-5|javier@farmared.example.com|Visita|/precios|
-5|martin@bodegas-valle.example.com|Pide oferta|formulario web|F-2034
-5|andres@frionorte.example.com|Visita|/precios|
-5|paula@tiendanativa.example.com|Visita|/precios|
-5|ivan@uni-puerto.example.com|Visita|/blog/que-es-un-sga|
-4|javier@farmared.example.com|Pide oferta|formulario web|F-2036
-4|martin@bodegas-valle.example.com|Visita|/presupuesto/almacen|
-4|andres@frionorte.example.com|Visita|/presupuesto/rutas|
-4|lucia@transur.example.com|Visita|/precios|
-4|ivan@uni-puerto.example.com|Visita|/casos/moda|
-3|martin@bodegas-valle.example.com|Visita|/precios|
-3|camila@envios-andinos.example.com|Pide oferta|por teléfono|F-2037
-3|lucia@transur.example.com|Visita|/presupuesto/rutas|
-3|paula@tiendanativa.example.com|Visita|/casos/moda|
-3|oscar@lindo.example.com|Pide oferta|por recomendación|F-2038
-3|oscar@lindo.example.com|Visita|/presupuesto/almacen|
-2|camila@envios-andinos.example.com|Visita|/presupuesto/almacen|
-2|tomas@paqueteria-sur.example.com|Visita|/precios|
-2|lucia@transur.example.com|Pide oferta|formulario web|F-2039
-2|ivan@uni-puerto.example.com|Visita|/empleo/practicas|
-2|clara@pale-software.example.com|Visita|/precios|
-1|lucia@transur.example.com|Visita|/casos/paqueteria|
-1|lucia@transur.example.com|Visita|/precios|
-1|paula@tiendanativa.example.com|Pide oferta|chat|F-2041
-1|paula@tiendanativa.example.com|Visita|/presupuesto/almacen|
-1|clara@pale-software.example.com|Visita|/comparativa/sga|`,
  personas: `Persona|Campo|Condición
Operaciones|Cargo|*operaciones*; *logística*; *almacén*; *flota*; *planta*
Compras y finanzas|Cargo|*compras*; *financier*
Compras y finanzas|Empleados|>=100`,
  actions: `Etapa|Temperatura|Producto|Persona|Acción|Objetivo|Equipo|Plazo (días)
Anónimo||||Ofrecer guía por su correo|Nutrir|Marketing|30
Lead|Caliente|||Pedir los datos que faltan|Nutrir|Marketing|3
Lead|Tibio|||Enviar un caso de su sector|Nutrir|Marketing|14
Lead||||Enviar el boletín del mes|Nutrir|Marketing|30
MQL|Caliente|||Que ventas lo vea hoy|Contactar|Marketing|1
MQL|Tibio|Almacén||Enviar ahorro por pedido|Nutrir|Marketing|7
MQL|Tibio|Rutas||Enviar ahorro por ruta|Nutrir|Marketing|7
MQL||||Invitar a la próxima demo|Nutrir|Marketing|7
SAL|Caliente|||Llamar hoy|Cualificar|Ventas|1
SAL||||Llamar esta semana|Cualificar|Ventas|5
SQL|Caliente|||Acordar demo con su equipo|Cerrar|Ventas|1
SQL|Caliente||Compras y finanzas|Llamar con cifras de ahorro|Cerrar|Ventas|1
SQL||||Llamar y hacer propuesta|Cerrar|Ventas|3
Oportunidad|Frío|||Preguntar si sigue adelante|Cerrar|Ventas|7
Oportunidad||||Llamar y resolver dudas|Cerrar|Ventas|3
Cliente||||Pedir opinión y referidos|Nutrir|Ventas|60
Reciclado|Caliente; Tibio|||Escribir con algo nuevo|Recuperar|Marketing|14
Reciclado||||Enviar las novedades|Recuperar|Marketing|60
Descartado||||Nada: no insistir|||`,
  purchase: 'Pide oferta',
  dates: ['Alta', 'Fecha', 'Revisado'],
  yesNo: ['Usa ERP', 'No contactar'],
  answers: ['sí', 'no'],
};

export const SAMPLE_TEXTS: { readonly es: SampleTexts } & { readonly [L in Language]?: SampleTexts } = {
  es: spanish,
};
