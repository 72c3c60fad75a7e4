var c2=M=>{throw TypeError(M)};var U1=(M,V,C)=>V.has(M)||c2("Cannot "+C);var v=(M,V,C)=>(U1(M,V,"read from private field"),C?C.call(M):V.get(M)),x=(M,V,C)=>V.has(M)?c2("Cannot add the same private member more than once"):V instanceof WeakSet?V.add(M):V.set(M,C),S=(M,V,C,H)=>(U1(M,V,"write to private field"),H?H.call(M,C):V.set(M,C),C),A=(M,V,C)=>(U1(M,V,"access private method"),C);var h1=(M,V,C,H)=>({set _(L){S(M,V,L,C)},get _(){return v(M,V,H)}});var O1=globalThis,g1=O1.ShadowRoot&&(O1.ShadyCSS===void 0||O1.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,G1=Symbol(),h2=new WeakMap,V1=class{constructor(V,C,H){if(this._$cssResult$=!0,H!==G1)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=V,this.t=C}get styleSheet(){let V=this.o,C=this.t;if(g1&&V===void 0){let H=C!==void 0&&C.length===1;H&&(V=h2.get(C)),V===void 0&&((this.o=V=new CSSStyleSheet).replaceSync(this.cssText),H&&h2.set(C,V))}return V}toString(){return this.cssText}},O2=M=>new V1(typeof M=="string"?M:M+"",void 0,G1),L1=(M,...V)=>{let C=M.length===1?M[0]:V.reduce((H,L,r)=>H+(e=>{if(e._$cssResult$===!0)return e.cssText;if(typeof e=="number")return e;throw Error("Value passed to 'css' function must be a 'css' function result: "+e+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(L)+M[r+1],M[0]);return new V1(C,M,G1)},g2=(M,V)=>{if(g1)M.adoptedStyleSheets=V.map(C=>C instanceof CSSStyleSheet?C:C.styleSheet);else for(let C of V){let H=document.createElement("style"),L=O1.litNonce;L!==void 0&&H.setAttribute("nonce",L),H.textContent=C.cssText,M.appendChild(H)}},Q1=g1?M=>M:M=>M instanceof CSSStyleSheet?(V=>{let C="";for(let H of V.cssRules)C+=H.cssText;return O2(C)})(M):M;var{is:Z3,defineProperty:s3,getOwnPropertyDescriptor:u3,getOwnPropertyNames:S3,getOwnPropertySymbols:c3,getPrototypeOf:h3}=Object,f1=globalThis,f2=f1.trustedTypes,O3=f2?f2.emptyScript:"",g3=f1.reactiveElementPolyfillSupport,M1=(M,V)=>M,z1={toAttribute(M,V){switch(V){case Boolean:M=M?O3:null;break;case Object:case Array:M=M==null?M:JSON.stringify(M)}return M},fromAttribute(M,V){let C=M;switch(V){case Boolean:C=M!==null;break;case Number:C=M===null?null:Number(M);break;case Object:case Array:try{C=JSON.parse(M)}catch{C=null}}return C}},w2=(M,V)=>!Z3(M,V),k2={attribute:!0,type:String,converter:z1,reflect:!1,useDefault:!1,hasChanged:w2};Symbol.metadata??=Symbol("metadata"),f1.litPropertyMetadata??=new WeakMap;var P=class extends HTMLElement{static addInitializer(V){this._$Ei(),(this.l??=[]).push(V)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(V,C=k2){if(C.state&&(C.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(V)&&((C=Object.create(C)).wrapped=!0),this.elementProperties.set(V,C),!C.noAccessor){let H=Symbol(),L=this.getPropertyDescriptor(V,H,C);L!==void 0&&s3(this.prototype,V,L)}}static getPropertyDescriptor(V,C,H){let{get:L,set:r}=u3(this.prototype,V)??{get(){return this[C]},set(e){this[C]=e}};return{get:L,set(e){let o=L?.call(this);r?.call(this,e),this.requestUpdate(V,o,H)},configurable:!0,enumerable:!0}}static getPropertyOptions(V){return this.elementProperties.get(V)??k2}static _$Ei(){if(this.hasOwnProperty(M1("elementProperties")))return;let V=h3(this);V.finalize(),V.l!==void 0&&(this.l=[...V.l]),this.elementProperties=new Map(V.elementProperties)}static finalize(){if(this.hasOwnProperty(M1("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(M1("properties"))){let C=this.properties,H=[...S3(C),...c3(C)];for(let L of H)this.createProperty(L,C[L])}let V=this[Symbol.metadata];if(V!==null){let C=litPropertyMetadata.get(V);if(C!==void 0)for(let[H,L]of C)this.elementProperties.set(H,L)}this._$Eh=new Map;for(let[C,H]of this.elementProperties){let L=this._$Eu(C,H);L!==void 0&&this._$Eh.set(L,C)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(V){let C=[];if(Array.isArray(V)){let H=new Set(V.flat(1/0).reverse());for(let L of H)C.unshift(Q1(L))}else V!==void 0&&C.push(Q1(V));return C}static _$Eu(V,C){let H=C.attribute;return H===!1?void 0:typeof H=="string"?H:typeof V=="string"?V.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(V=>this.enableUpdating=V),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(V=>V(this))}addController(V){(this._$EO??=new Set).add(V),this.renderRoot!==void 0&&this.isConnected&&V.hostConnected?.()}removeController(V){this._$EO?.delete(V)}_$E_(){let V=new Map,C=this.constructor.elementProperties;for(let H of C.keys())this.hasOwnProperty(H)&&(V.set(H,this[H]),delete this[H]);V.size>0&&(this._$Ep=V)}createRenderRoot(){let V=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return g2(V,this.constructor.elementStyles),V}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(V=>V.hostConnected?.())}enableUpdating(V){}disconnectedCallback(){this._$EO?.forEach(V=>V.hostDisconnected?.())}attributeChangedCallback(V,C,H){this._$AK(V,H)}_$ET(V,C){let H=this.constructor.elementProperties.get(V),L=this.constructor._$Eu(V,H);if(L!==void 0&&H.reflect===!0){let r=(H.converter?.toAttribute!==void 0?H.converter:z1).toAttribute(C,H.type);this._$Em=V,r==null?this.removeAttribute(L):this.setAttribute(L,r),this._$Em=null}}_$AK(V,C){let H=this.constructor,L=H._$Eh.get(V);if(L!==void 0&&this._$Em!==L){let r=H.getPropertyOptions(L),e=typeof r.converter=="function"?{fromAttribute:r.converter}:r.converter?.fromAttribute!==void 0?r.converter:z1;this._$Em=L;let o=e.fromAttribute(C,r.type);this[L]=o??this._$Ej?.get(L)??o,this._$Em=null}}requestUpdate(V,C,H,L=!1,r){if(V!==void 0){let e=this.constructor;if(L===!1&&(r=this[V]),H??=e.getPropertyOptions(V),!((H.hasChanged??w2)(r,C)||H.useDefault&&H.reflect&&r===this._$Ej?.get(V)&&!this.hasAttribute(e._$Eu(V,H))))return;this.C(V,C,H)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(V,C,{useDefault:H,reflect:L,wrapped:r},e){H&&!(this._$Ej??=new Map).has(V)&&(this._$Ej.set(V,e??C??this[V]),r!==!0||e!==void 0)||(this._$AL.has(V)||(this.hasUpdated||H||(C=void 0),this._$AL.set(V,C)),L===!0&&this._$Em!==V&&(this._$Eq??=new Set).add(V))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(C){Promise.reject(C)}let V=this.scheduleUpdate();return V!=null&&await V,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[L,r]of this._$Ep)this[L]=r;this._$Ep=void 0}let H=this.constructor.elementProperties;if(H.size>0)for(let[L,r]of H){let{wrapped:e}=r,o=this[L];e!==!0||this._$AL.has(L)||o===void 0||this.C(L,void 0,r,o)}}let V=!1,C=this._$AL;try{V=this.shouldUpdate(C),V?(this.willUpdate(C),this._$EO?.forEach(H=>H.hostUpdate?.()),this.update(C)):this._$EM()}catch(H){throw V=!1,this._$EM(),H}V&&this._$AE(C)}willUpdate(V){}_$AE(V){this._$EO?.forEach(C=>C.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(V)),this.updated(V)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(V){return!0}update(V){this._$Eq&&=this._$Eq.forEach(C=>this._$ET(C,this[C])),this._$EM()}updated(V){}firstUpdated(V){}};P.elementStyles=[],P.shadowRootOptions={mode:"open"},P[M1("elementProperties")]=new Map,P[M1("finalized")]=new Map,g3?.({ReactiveElement:P}),(f1.reactiveElementVersions??=[]).push("2.1.2");var C2=globalThis,y2=M=>M,k1=C2.trustedTypes,b2=k1?k1.createPolicy("lit-html",{createHTML:M=>M}):void 0,_2="$lit$",T=`lit$${Math.random().toFixed(9).slice(2)}$`,D2="?"+T,f3=`<${D2}>`,$=document,e1=()=>$.createComment(""),t1=M=>M===null||typeof M!="object"&&typeof M!="function",H2=Array.isArray,k3=M=>H2(M)||typeof M?.[Symbol.iterator]=="function",q1=`[ 	
\f\r]`,r1=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,B2=/-->/g,P2=/>/g,D=RegExp(`>|${q1}(?:([^\\s"'>=/]+)(${q1}*=${q1}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),T2=/'/g,R2=/"/g,E2=/^(?:script|style|textarea|title)$/i,V2=M=>(V,...C)=>({_$litType$:M,strings:V,values:C}),t=V2(1),A1=V2(2),A0=V2(3),N=Symbol.for("lit-noChange"),i=Symbol.for("lit-nothing"),F2=new WeakMap,E=$.createTreeWalker($,129);function $2(M,V){if(!H2(M)||!M.hasOwnProperty("raw"))throw Error("invalid template strings array");return b2!==void 0?b2.createHTML(V):V}var w3=(M,V)=>{let C=M.length-1,H=[],L,r=V===2?"<svg>":V===3?"<math>":"",e=r1;for(let o=0;o<C;o++){let a=M[o],n,p,d=-1,u=0;for(;u<a.length&&(e.lastIndex=u,p=e.exec(a),p!==null);)u=e.lastIndex,e===r1?p[1]==="!--"?e=B2:p[1]!==void 0?e=P2:p[2]!==void 0?(E2.test(p[2])&&(L=RegExp("</"+p[2],"g")),e=D):p[3]!==void 0&&(e=D):e===D?p[0]===">"?(e=L??r1,d=-1):p[1]===void 0?d=-2:(d=e.lastIndex-p[2].length,n=p[1],e=p[3]===void 0?D:p[3]==='"'?R2:T2):e===R2||e===T2?e=D:e===B2||e===P2?e=r1:(e=D,L=void 0);let Z=e===D&&M[o+1].startsWith("/>")?" ":"";r+=e===r1?a+f3:d>=0?(H.push(n),a.slice(0,d)+_2+a.slice(d)+T+Z):a+T+(d===-2?o:Z)}return[$2(M,r+(M[C]||"<?>")+(V===2?"</svg>":V===3?"</math>":"")),H]},i1=class M{constructor({strings:V,_$litType$:C},H){let L;this.parts=[];let r=0,e=0,o=V.length-1,a=this.parts,[n,p]=w3(V,C);if(this.el=M.createElement(n,H),E.currentNode=this.el.content,C===2||C===3){let d=this.el.content.firstChild;d.replaceWith(...d.childNodes)}for(;(L=E.nextNode())!==null&&a.length<o;){if(L.nodeType===1){if(L.hasAttributes())for(let d of L.getAttributeNames())if(d.endsWith(_2)){let u=p[e++],Z=L.getAttribute(d).split(T),b=/([.?@])?(.*)/.exec(u);a.push({type:1,index:r,name:b[2],strings:Z,ctor:b[1]==="."?j1:b[1]==="?"?X1:b[1]==="@"?Y1:j}),L.removeAttribute(d)}else d.startsWith(T)&&(a.push({type:6,index:r}),L.removeAttribute(d));if(E2.test(L.tagName)){let d=L.textContent.split(T),u=d.length-1;if(u>0){L.textContent=k1?k1.emptyScript:"";for(let Z=0;Z<u;Z++)L.append(d[Z],e1()),E.nextNode(),a.push({type:2,index:++r});L.append(d[u],e1())}}}else if(L.nodeType===8)if(L.data===D2)a.push({type:2,index:r});else{let d=-1;for(;(d=L.data.indexOf(T,d+1))!==-1;)a.push({type:7,index:r}),d+=T.length-1}r++}}static createElement(V,C){let H=$.createElement("template");return H.innerHTML=V,H}};function K(M,V,C=M,H){if(V===N)return V;let L=H!==void 0?C._$Co?.[H]:C._$Cl,r=t1(V)?void 0:V._$litDirective$;return L?.constructor!==r&&(L?._$AO?.(!1),r===void 0?L=void 0:(L=new r(M),L._$AT(M,C,H)),H!==void 0?(C._$Co??=[])[H]=L:C._$Cl=L),L!==void 0&&(V=K(M,L._$AS(M,V.values),L,H)),V}var K1=class{constructor(V,C){this._$AV=[],this._$AN=void 0,this._$AD=V,this._$AM=C}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(V){let{el:{content:C},parts:H}=this._$AD,L=(V?.creationScope??$).importNode(C,!0);E.currentNode=L;let r=E.nextNode(),e=0,o=0,a=H[0];for(;a!==void 0;){if(e===a.index){let n;a.type===2?n=new o1(r,r.nextSibling,this,V):a.type===1?n=new a.ctor(r,a.name,a.strings,this,V):a.type===6&&(n=new J1(r,this,V)),this._$AV.push(n),a=H[++o]}e!==a?.index&&(r=E.nextNode(),e++)}return E.currentNode=$,L}p(V){let C=0;for(let H of this._$AV)H!==void 0&&(H.strings!==void 0?(H._$AI(V,H,C),C+=H.strings.length-2):H._$AI(V[C])),C++}},o1=class M{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(V,C,H,L){this.type=2,this._$AH=i,this._$AN=void 0,this._$AA=V,this._$AB=C,this._$AM=H,this.options=L,this._$Cv=L?.isConnected??!0}get parentNode(){let V=this._$AA.parentNode,C=this._$AM;return C!==void 0&&V?.nodeType===11&&(V=C.parentNode),V}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(V,C=this){V=K(this,V,C),t1(V)?V===i||V==null||V===""?(this._$AH!==i&&this._$AR(),this._$AH=i):V!==this._$AH&&V!==N&&this._(V):V._$litType$!==void 0?this.$(V):V.nodeType!==void 0?this.T(V):k3(V)?this.k(V):this._(V)}O(V){return this._$AA.parentNode.insertBefore(V,this._$AB)}T(V){this._$AH!==V&&(this._$AR(),this._$AH=this.O(V))}_(V){this._$AH!==i&&t1(this._$AH)?this._$AA.nextSibling.data=V:this.T($.createTextNode(V)),this._$AH=V}$(V){let{values:C,_$litType$:H}=V,L=typeof H=="number"?this._$AC(V):(H.el===void 0&&(H.el=i1.createElement($2(H.h,H.h[0]),this.options)),H);if(this._$AH?._$AD===L)this._$AH.p(C);else{let r=new K1(L,this),e=r.u(this.options);r.p(C),this.T(e),this._$AH=r}}_$AC(V){let C=F2.get(V.strings);return C===void 0&&F2.set(V.strings,C=new i1(V)),C}k(V){H2(this._$AH)||(this._$AH=[],this._$AR());let C=this._$AH,H,L=0;for(let r of V)L===C.length?C.push(H=new M(this.O(e1()),this.O(e1()),this,this.options)):H=C[L],H._$AI(r),L++;L<C.length&&(this._$AR(H&&H._$AB.nextSibling,L),C.length=L)}_$AR(V=this._$AA.nextSibling,C){for(this._$AP?.(!1,!0,C);V!==this._$AB;){let H=y2(V).nextSibling;y2(V).remove(),V=H}}setConnected(V){this._$AM===void 0&&(this._$Cv=V,this._$AP?.(V))}},j=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(V,C,H,L,r){this.type=1,this._$AH=i,this._$AN=void 0,this.element=V,this.name=C,this._$AM=L,this.options=r,H.length>2||H[0]!==""||H[1]!==""?(this._$AH=Array(H.length-1).fill(new String),this.strings=H):this._$AH=i}_$AI(V,C=this,H,L){let r=this.strings,e=!1;if(r===void 0)V=K(this,V,C,0),e=!t1(V)||V!==this._$AH&&V!==N,e&&(this._$AH=V);else{let o=V,a,n;for(V=r[0],a=0;a<r.length-1;a++)n=K(this,o[H+a],C,a),n===N&&(n=this._$AH[a]),e||=!t1(n)||n!==this._$AH[a],n===i?V=i:V!==i&&(V+=(n??"")+r[a+1]),this._$AH[a]=n}e&&!L&&this.j(V)}j(V){V===i?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,V??"")}},j1=class extends j{constructor(){super(...arguments),this.type=3}j(V){this.element[this.name]=V===i?void 0:V}},X1=class extends j{constructor(){super(...arguments),this.type=4}j(V){this.element.toggleAttribute(this.name,!!V&&V!==i)}},Y1=class extends j{constructor(V,C,H,L,r){super(V,C,H,L,r),this.type=5}_$AI(V,C=this){if((V=K(this,V,C,0)??i)===N)return;let H=this._$AH,L=V===i&&H!==i||V.capture!==H.capture||V.once!==H.once||V.passive!==H.passive,r=V!==i&&(H===i||L);L&&this.element.removeEventListener(this.name,this,H),r&&this.element.addEventListener(this.name,this,V),this._$AH=V}handleEvent(V){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,V):this._$AH.handleEvent(V)}},J1=class{constructor(V,C,H){this.element=V,this.type=6,this._$AN=void 0,this._$AM=C,this.options=H}get _$AU(){return this._$AM._$AU}_$AI(V){K(this,V)}};var y3=C2.litHtmlPolyfillSupport;y3?.(i1,o1),(C2.litHtmlVersions??=[]).push("3.3.3");var N2=(M,V,C)=>{let H=C?.renderBefore??V,L=H._$litPart$;if(L===void 0){let r=C?.renderBefore??null;H._$litPart$=L=new o1(V.insertBefore(e1(),r),r,void 0,C??{})}return L._$AI(M),L};var L2=globalThis,R=class extends P{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let V=super.createRenderRoot();return this.renderOptions.renderBefore??=V.firstChild,V}update(V){let C=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(V),this._$Do=N2(C,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return N}};R._$litElement$=!0,R.finalized=!0,L2.litElementHydrateSupport?.({LitElement:R});var b3=L2.litElementPolyfillSupport;b3?.({LitElement:R});(L2.litElementVersions??=[]).push("4.2.2");var W2=L1`
  :host {
    display: block;
    color: var(--primary-text-color);
    --free: #2e7d32;
    --soon: #b26a00;
    --awaited: #a04b00;
    --taken: #b3261e;
    --quiet: var(--secondary-text-color);
    --line: var(--divider-color, #8885);
  }
  :host([dark]) {
    --free: #81c784;
    --soon: #ffca66;
    --awaited: #ffab66;
    --taken: #ff8a80;
  }
  ha-card,
  .card {
    display: block;
    padding: 12px 16px 16px;
    overflow: hidden;
  }
  h2 {
    font-size: 1.25rem;
    font-weight: 500;
    margin: 0 0 4px;
    overflow-wrap: anywhere;
  }
  h3 {
    font-size: 1rem;
    font-weight: 500;
    margin: 16px 0 4px;
  }
  p {
    margin: 4px 0;
    overflow-wrap: anywhere;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .quiet {
    color: var(--quiet);
  }
  button,
  select,
  input,
  a.button {
    font: inherit;
    color: inherit;
    min-height: 44px;
    min-width: 44px;
    box-sizing: border-box;
    padding: 8px 14px;
    border-radius: 10px;
    border: 1px solid var(--line);
    background: var(--card-background-color, #fff);
    text-decoration: none;
  }
  button,
  a.button {
    cursor: pointer;
  }
  button[disabled] {
    opacity: 0.5;
    cursor: default;
  }
  button.main {
    background: var(--primary-color, #0277bd);
    color: var(--text-primary-color, #fff);
    border-color: transparent;
  }
  button.plain {
    border: 0;
    background: none;
    text-align: start;
    padding: 8px 0;
  }
  button.danger {
    color: var(--error-color, #b3261e);
    border-color: currentColor;
  }
  :focus-visible {
    outline: 3px solid var(--primary-color, #0277bd);
    outline-offset: 2px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .wrong {
    color: var(--error-color, #b3261e);
    font-weight: 500;
  }
  .away {
    opacity: 0.55;
  }
  svg.icon {
    width: 22px;
    height: 22px;
    flex: none;
    fill: currentColor;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (prefers-reduced-motion: no-preference) {
    button {
      transition: background 120ms;
    }
  }
`;var w1={act_again:"Let the hub act",all_in_order:"All is in order: nothing waits for you.",nothing_for_you:"Nothing waits for you.",one_for_others:"One more thing waits for somebody else.",things_for_others:"{count} more things wait for somebody else.",and_more:"and {count} more",ask_somebody:"Ask {who}: it wants a right that you do not have.",attention:"Needs a person",away:"The hub does not answer at the moment. What is shown is old.",book:"Book",book_for:"Book {length}",booked_for:"Booked {times}.",booked_next:"Next",booked_now:"Booked",came_at:"Somebody came at {time}.",cancel_booking:"Cancel the booking",card_attention:"Needs a person",card_attention_does:"What needs a person, by urgency, with one tap to do it",card_now:"Now",card_now_does:"A place at a glance: who is there, who is awaited, what can be taken",card_space:"Space",card_space_does:"One space through and through: state, people, door, sensors, reasons",card_week:"Week",card_week_does:"The bookings by hours; drag to book, move and shorten",certificate:"What each sensor said",close:"Close",closed:"Closed",closed_until:"Closed until {time}",comfort:"Comfort",deed_automation_on:"Let the hub act",deed_back_in_service:"Back in service",deed_call_again:"Call the lock again",deed_check_in:"They are here",deed_look:"Have a look",deed_mend:"Settle it",deed_reset_alarm:"End the alarm",door_emergency:"held open by the alarm",door_failed:"does not obey",door_held_open:"held open",door_locked:"locked",door_open:"open",door_unknown:"not known",door_unlocked:"unlocked",doors:"Doors",earlier:"Earlier",end:"End",ended_at:"It ended at {time}.",extend:"Extend",from_source:"It comes from a calendar outside: {source}. What is changed here is told to it where it takes that.",given_back_in:"given back in {time}",heat:"Heating",heat_by_hand:"set by hand",heat_comfort:"comfort",heat_cooling:"cooling",heat_eco:"eco",heat_frost_guard:"frost guard",heat_off:"off",heat_out_of_reach:"out of reach",heat_reduced:"reduced",heat_watching:"only watched",later:"Later",leave_it:"Leave it",light:"Light",light_by_hand:"set by hand",light_left_on:"left on",light_lit:"on",light_out:"off",light_out_of_reach:"out of reach",light_watching:"only watched",light_welcome:"on to welcome people",loading:"Loading…",longer:"Longer",looked_at:"Looked at {time}.",more:"More",moved_to:"Moved to {times}.",no_place:"There is no place yet. Ask who administers Home Assistant to add one.",not_at_work:"{site}: this place is not at work. Nothing is known of it.",not_known_yet:"{site}: not known yet. The hub is looking.",nothing_decided:"Nothing was decided in the last 24 hours.",one_thing:"One thing needs you",only_watch:"Let the hub only watch",open:"Open",open_door:"Open for somebody",open_until:"Open until {time}",pair:"{what}: {how}",people_no:"Nobody is there.",people_unknown:"Whether somebody is there is not known.",people_yes:"Somebody is there.",put_back:"Back in service",quarter_earlier:"15 min earlier",quarter_later:"15 min later",reasons_of_today:"Its reasons of today",sensors:"Sensors",shorter:"Shorter",show_day:"One day",show_week:"One week",since:"since {time}",space:"Space",stage_awaiting:"awaited",stage_cancelled:"cancelled",stage_checked_in:"in use",stage_completed:"used",stage_released:"given back",stage_scheduled:"booked",stage_unverified:"not verified",sure:"Do it?",sure_to_cancel:"Cancel this booking?",sure_to_end:"End this booking now?",sure_to_open:"Open “{door}” for somebody?",take_out:"Take out of service",they_are_here:"They are here",things:"{count} things need you",times:"Times",today:"Today",told_awaiting:"Awaited",told_closed:"Closed",told_free:"Free",told_occupied:"Occupied",told_out_of_service:"Out of service",told_soon:"Soon taken",told_unknown:"Not known",told_unsure:"Not booked, unsure",told_walk_in:"Occupied, not booked",undo:"Undo the release",until:"until {time}",urgency_later:"When there is time",urgency_now:"Now",urgency_today:"Today",week_legend:"Drag to book or to move (with a finger: hold, then drag); a tap tells why. Bar at the side: somebody was there. Dashed: given back. Hatched: closed.",what_for:"What for (only for who may read titles)",what_to_do:"What can be done",works:"works",yes_do_it:"Yes, do it",as_table:"As a table",before:"before: {value}",busiest:"Most: {when}",busy:"Hours used by hour and weekday",card_figures:"Figures",card_figures_does:"How much the spaces are used, by month, hour and space, and the report on paper",edit_dashboard:"Dashboard with the other views",edit_dashboard_help:"The end of its address. Leave it empty for the one in the sidebar.",edit_site:"Place",edit_site_help:"Leave it empty for all places.",edit_space:"Space",fewer_than:"fewer than {count}",figure_booked:"Booked",figure_members:"People who booked",figure_no_shows:"Nobody came",figure_open:"Open",figure_rate:"Rate of use",figure_released:"Given back",figure_reused:"Of this used again",figure_used:"Used",figure_walk_ins:"Without a booking",figures:"Figures",last_month:"Last month",last_year:"Last year",many_common:"{count} common spaces",many_desk:"{count} desks",many_locker:"{count} lockers",many_meeting_room:"{count} meeting rooms",many_of_a_kind:"{count} spaces",many_office:"{count} offices",many_phone_box:"{count} phone boxes",not_told:"not told",on_paper:"On paper",strategy:"Faitout: places",strategy_does:"What goes on, the week, what needs a person, and the figures; a page for each space. It follows the places by itself.",this_month:"This month",this_year:"This year",as_set:"(as it is set)",card_what_if:"What if",card_what_if_does:"What other graces would have freed, and whom they would have hurt",few_bookings:"Only {count} bookings: that tells little.",grace:"Grace",here:"Then",kind_common:"Common spaces",kind_desk:"Desks",kind_locker:"Lockers",kind_meeting_room:"Meeting rooms",kind_office:"Offices",kind_phone_box:"Phone boxes",nothing_recorded:"Nothing was recorded there in the last four weeks.",replayed:"{done} of {all} replayed",stop:"Stop",what_if_curve:"Hours that would have been freed, and people who would have been hurt, by grace",what_if_question:"How long should a booking wait for its people? The last four weeks are replayed with other graces; nothing is changed by that.",would_free:"Freed",would_hurt:"People hurt"};var I2={act_again:"Laisser agir la centrale",all_in_order:"Tout est en ordre : rien ne vous attend.",nothing_for_you:"Rien ne vous attend.",one_for_others:"Une autre chose attend quelqu’un d’autre.",things_for_others:"{count} autres choses attendent quelqu’un d’autre.",and_more:"et {count} de plus",ask_somebody:"Demandez à {who} : il y faut un droit que vous n’avez pas.",attention:"À voir",away:"La centrale ne répond pas pour le moment. Ce qui est affiché est ancien.",book:"Réserver",book_for:"Réserver {length}",booked_for:"Réservé {times}.",booked_next:"Ensuite",booked_now:"Réservé",came_at:"Quelqu’un est venu à {time}.",cancel_booking:"Annuler la réservation",card_attention:"À voir",card_attention_does:"Ce qui demande quelqu’un, par urgence, avec le geste à faire",card_now:"Maintenant",card_now_does:"Un lieu d’un coup d’œil : qui est là, qui est attendu, ce qui est libre",card_space:"Espace",card_space_does:"Un espace en détail : état, gens, porte, capteurs, raisons",card_week:"Semaine",card_week_does:"Les réservations heure par heure ; glissez pour réserver, déplacer, raccourcir",certificate:"Ce qu’a dit chaque capteur",close:"Fermer",closed:"Fermé",closed_until:"Fermé jusqu’à {time}",comfort:"Confort",deed_automation_on:"Laisser agir la centrale",deed_back_in_service:"Remettre en service",deed_call_again:"Rappeler la serrure",deed_check_in:"Ils sont là",deed_look:"Aller voir",deed_mend:"Régler",deed_reset_alarm:"Lever l’alarme",door_emergency:"tenue ouverte par l’alarme",door_failed:"n’obéit pas",door_held_open:"tenue ouverte",door_locked:"verrouillée",door_open:"ouverte",door_unknown:"inconnue",door_unlocked:"déverrouillée",doors:"Portes",earlier:"Avant",end:"Terminer",ended_at:"Terminé à {time}.",extend:"Prolonger",from_source:"Vient d’un calendrier extérieur : {source}. Ce qui change ici lui est dit, s’il le prend.",given_back_in:"rendu dans {time}",heat:"Chauffage",heat_by_hand:"réglé à la main",heat_comfort:"confort",heat_cooling:"rafraîchissement",heat_eco:"éco",heat_frost_guard:"hors-gel",heat_off:"arrêt",heat_out_of_reach:"hors de portée",heat_reduced:"réduit",heat_watching:"seulement observé",later:"Après",leave_it:"Laisser",light:"Lumière",light_by_hand:"réglée à la main",light_left_on:"laissée allumée",light_lit:"allumée",light_out:"éteinte",light_out_of_reach:"hors de portée",light_watching:"seulement observée",light_welcome:"allumée pour accueillir",loading:"Chargement…",longer:"Plus long",looked_at:"Vu à {time}.",more:"Plus",moved_to:"Déplacé à {times}.",no_place:"Il n’y a encore aucun lieu. Demandez à qui administre Home Assistant d’en ajouter un.",not_at_work:"{site} : ce lieu n’est pas en marche. On n’en sait rien.",not_known_yet:"{site} : pas encore connu. La centrale regarde.",nothing_decided:"Rien n’a été décidé ces dernières 24 heures.",one_thing:"Une chose vous attend",only_watch:"Ne faire que regarder",open:"Ouvert",open_door:"Ouvrir à quelqu’un",open_until:"Ouvert jusqu’à {time}",pair:"{what} : {how}",people_no:"Personne n’est là.",people_unknown:"On ne sait pas si quelqu’un est là.",people_yes:"Quelqu’un est là.",put_back:"Remettre en service",quarter_earlier:"15 min plus tôt",quarter_later:"15 min plus tard",reasons_of_today:"Ses raisons du jour",sensors:"Capteurs",shorter:"Plus court",show_day:"Un jour",show_week:"Une semaine",since:"depuis {time}",space:"Espace",stage_awaiting:"attendu",stage_cancelled:"annulé",stage_checked_in:"en cours",stage_completed:"utilisé",stage_released:"rendu",stage_scheduled:"réservé",stage_unverified:"non vérifié",sure:"Le faire ?",sure_to_cancel:"Annuler cette réservation ?",sure_to_end:"Terminer cette réservation maintenant ?",sure_to_open:"Ouvrir « {door} » à quelqu’un ?",take_out:"Mettre hors service",they_are_here:"Ils sont là",things:"{count} choses vous attendent",times:"Heures",today:"Aujourd’hui",told_awaiting:"Attendu",told_closed:"Fermé",told_free:"Libre",told_occupied:"Occupé",told_out_of_service:"Hors service",told_soon:"Bientôt pris",told_unknown:"Inconnu",told_unsure:"Non réservé, incertain",told_walk_in:"Occupé sans réservation",undo:"Annuler la libération",until:"jusqu’à {time}",urgency_later:"Quand il y a le temps",urgency_now:"Maintenant",urgency_today:"Aujourd’hui",week_legend:"Glissez pour réserver ou déplacer (au doigt : maintenez, puis glissez) ; un appui dit pourquoi. Barre sur le côté : quelqu’un était là. Tirets : rendu. Hachures : fermé.",what_for:"Pour quoi (seulement pour qui peut lire les titres)",what_to_do:"Ce qu’on peut faire",works:"fonctionne",yes_do_it:"Oui",as_table:"En tableau",before:"avant : {value}",busiest:"Le plus : {when}",busy:"Heures utilisées par heure et jour de la semaine",card_figures:"Chiffres",card_figures_does:"L’utilisation des espaces par mois, heure et espace, et le rapport sur papier",edit_dashboard:"Tableau de bord des autres vues",edit_dashboard_help:"La fin de son adresse. Laissez vide pour celui de la barre latérale.",edit_site:"Lieu",edit_site_help:"Laissez vide pour tous les lieux.",edit_space:"Espace",fewer_than:"moins de {count}",figure_booked:"Réservé",figure_members:"Personnes ayant réservé",figure_no_shows:"Personne n’est venu",figure_open:"Ouvert",figure_rate:"Taux d’utilisation",figure_released:"Rendu",figure_reused:"Dont réutilisé",figure_used:"Utilisé",figure_walk_ins:"Sans réservation",figures:"Chiffres",last_month:"Mois dernier",last_year:"Année dernière",many_common:"{count} espaces communs",many_desk:"{count} postes",many_locker:"{count} casiers",many_meeting_room:"{count} salles de réunion",many_of_a_kind:"{count} espaces",many_office:"{count} bureaux",many_phone_box:"{count} cabines",not_told:"non indiqué",on_paper:"Sur papier",strategy:"Faitout : les lieux",strategy_does:"Ce qui se passe, la semaine, ce qui vous attend et les chiffres ; une page pour chaque espace. Il suit les lieux tout seul.",this_month:"Ce mois-ci",this_year:"Cette année",as_set:"(réglage actuel)",card_what_if:"Et si",card_what_if_does:"Ce qu’auraient rendu d’autres délais, et qui ils auraient lésé",few_bookings:"Seulement {count} réservations : cela dit peu.",grace:"Délai",here:"Alors",kind_common:"Espaces communs",kind_desk:"Postes",kind_locker:"Casiers",kind_meeting_room:"Salles de réunion",kind_office:"Bureaux",kind_phone_box:"Cabines",nothing_recorded:"Rien n’y a été enregistré ces quatre dernières semaines.",replayed:"{done} sur {all} rejoués",stop:"Arrêter",what_if_curve:"Heures qui auraient été rendues, et gens qui auraient été lésés, selon le délai",what_if_question:"Combien de temps une réservation doit-elle attendre ses gens ? Les quatre dernières semaines sont rejouées avec d’autres délais ; rien n’en est changé.",would_free:"Rendu",would_hurt:"Gens lésés"};var T3={en:w1,fr:I2};function f(M,V,C={}){return(T3[M.slice(0,2)]??w1)[V].replace(/\{(\w+)\}/g,(L,r)=>String(C[r]??L))}function g(M){return M in w1}var U2=new Map;function M2(M,V,C,H){let L=`${M} ${V} ${JSON.stringify(C)}`,r=U2.get(L);return r||(r=new Intl.DateTimeFormat(M,{...C,timeZone:V}),U2.set(L,r)),r.format(H*1e3)}var a1=" ";function k(M,V,C){let H=M2("en-GB",V,{hour:"2-digit",minute:"2-digit"},C);if(!M.startsWith("fr"))return H;let[L,r]=H.split(":"),e=`${Number(L)}${a1}h`;return r==="00"?e:`${e}${a1}${r}`}function d1(M,V,C,H){return M2(M,V,{weekday:H,day:"numeric",month:H},C)}function y1(M,V){return M2("sv-SE",M,{year:"numeric",month:"2-digit",day:"2-digit"},V)}function B(M,V,C,H){let L=k(M,V,C);return y1(V,C)===y1(V,H)?L:`${d1(M,V,C,"short")} ${L}`}function w(M){let V=Math.max(0,Math.round(M));if(V<60)return`${V}${a1}min`;let C=V%60,H=`${Math.floor(V/60)}${a1}h`;return C?`${H}${a1}${String(C).padStart(2,"0")}`:H}function b1(M){let V=Math.max(0,Math.ceil(M));return`${Math.floor(V/60)}:${String(V%60).padStart(2,"0")}`}var R3={site:"edit_site",space:"edit_space",dashboard:"edit_dashboard"},F3={site:"edit_site_help",dashboard:"edit_dashboard_help"};function _3(){return document.querySelector("home-assistant")?.hass}async function G2(M){try{return(await M?.callWS({type:"faitout/desk/places"}))?.sites??[]}catch{return[]}}async function B1(M){let V=_3(),C=await G2(V),H=M==="site"?E3(C):Q2(C),L=r=>f(V?.language??"en",r);return{schema:[{name:M,required:M==="space",selector:D3(H)},{name:"dashboard",selector:{text:{}}}],computeLabel:r=>L(R3[r.name]),computeHelper:r=>{let e=F3[r.name];return e?L(e):void 0}}}function D3(M){return M.length===0?{text:{}}:{select:{options:M,mode:"dropdown",custom_value:!1}}}function E3(M){return M.map(({site:V,name:C})=>({value:V,label:C}))}function Q2(M){return M.flatMap(V=>V.spaces.map(({space:C,name:H})=>({value:`${V.site}/${C}`,label:M.length>1?`${H}, ${V.name}`:H})))}async function z2(M){let[V]=Q2(await G2(M));return V?{space:V.value}:{}}function q2(M){let[V,C]=(M.space??"").split("/");return V&&C?{...M,site:V,space:C}:M}function W(M){return M&&typeof M=="object"&&"message"in M?String(M.message):String(M)}var K2=new WeakMap;function j2(M){let V=K2.get(M.entities);if(V)return V;let C=Object.keys(M.entities).filter(H=>M.entities[H]?.platform==="faitout");return K2.set(M.entities,C),C}var X2="faitout/desk/",$3=150,N3=6e4,F,p1,X,P1,Y2,c=class extends R{constructor(){super();x(this,P1);this.answeredAt=0;x(this,F);x(this,p1);x(this,X,0);this.wrong="",this.busy=!1,this.isLost=!1}static getConfigForm(){return B1("site")}static getStubConfig(C){return{}}setConfig(C){this.config=q2(C),this.hass&&this.askSoon()}getGridOptions(){return{columns:"full",min_columns:6}}getCardSize(){return 6}connectedCallback(){super.connectedCallback(),S(this,p1,setInterval(()=>this.askSoon(),N3)),this.hass&&this.askSoon()}disconnectedCallback(){super.disconnectedCallback(),clearInterval(v(this,p1)),clearTimeout(v(this,F)),S(this,F,void 0)}isNews(C,H){return C.connected!==H.connected?!0:C.states===H.states?!1:j2(H).some(L=>C.states[L]!==H.states[L])}shouldUpdate(C){return C.has("hass")&&A(this,P1,Y2).call(this,C.get("hass")),C.size>1||!C.has("hass")||!this.answer}askSoon(){v(this,F)===void 0&&S(this,F,setTimeout(()=>{S(this,F,void 0),this.askNow()},this.answer?$3:0))}async askNow(){if(!this.hass||!this.config)return;let C=++h1(this,X)._,{type:H,...L}=this.question();try{let r=await this.hass.callWS({type:X2+H,...L});if(C!==v(this,X))return;this.answer=r,this.answeredAt=this.now,this.isLost=!1}catch(r){if(C!==v(this,X))return;this.isLost=!0,this.answer||(this.wrong=W(r))}}async carryOut(C,H){if(!(!this.hass||this.busy)){this.busy=!0,this.wrong="";try{return await this.hass.callWS({type:X2+C,...H})}catch(L){this.wrong=W(L);return}finally{this.busy=!1,await this.askNow()}}}say(C,H={}){return f(this.language,C,H)}pair(C,H){return this.say("pair",{what:C,how:H})}get language(){return this.hass?.language??"en"}get now(){return Date.now()/1e3}goTo(C){let H=`/${this.config.dashboard??"faitout-places"}/${C}`;history.pushState(null,"",H),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}render(){let C=this.isLost||this.hass?.connected===!1;return t`<ha-card class="card">
      ${C?t`<p role="status" class="wrong">${this.say("away")}</p>`:i}
      ${this.wrong?t`<p role="alert" class="wrong">${this.wrong}</p>`:i}
      ${this.answer?t`<div class=${C?"away":""}>${this.content(this.answer)}</div>`:this.wrong?i:t`<p class="quiet">${this.say("loading")}</p>`}
    </ha-card>`}};F=new WeakMap,p1=new WeakMap,X=new WeakMap,P1=new WeakSet,Y2=function(C){this.hass&&(this.toggleAttribute("dark",this.hass.themes?.darkMode??!1),(!C||this.isNews(C,this.hass))&&this.askSoon(),C?.connected!==this.hass.connected&&this.requestUpdate("answer"))},c.styles=[W2],c.properties={hass:{attribute:!1},config:{state:!0},answer:{state:!0},wrong:{state:!0},busy:{state:!0},isLost:{state:!0}};var J2="M12,4A4,4 0 0,1 16,8A4,4 0 0,1 12,12A4,4 0 0,1 8,8A4,4 0 0,1 12,4M12,14C16.42,14 20,15.79 20,18V20H4V18C4,15.79 7.58,14 12,14Z";var C5="M13,8A4,4 0 0,1 9,12A4,4 0 0,1 5,8A4,4 0 0,1 9,4A4,4 0 0,1 13,8M17,18V20H1V18C1,15.79 4.58,14 9,14C13.42,14 17,15.79 17,18M20.5,14.5V16H19V14.5H20.5M18.5,9.5H17V9A3,3 0 0,1 20,6A3,3 0 0,1 23,9C23,9.97 22.5,10.88 21.71,11.41L21.41,11.6C20.84,12 20.5,12.61 20.5,13.3V13.5H19V13.3C19,12.11 19.6,11 20.59,10.35L20.88,10.16C21.27,9.9 21.5,9.47 21.5,9A1.5,1.5 0 0,0 20,7.5A1.5,1.5 0 0,0 18.5,9V9.5Z";var H5="M13 14H11V9H13M13 18H11V16H13M1 21H23L12 2L1 21Z";var r2="M12 2C6.5 2 2 6.5 2 12S6.5 22 12 22 22 17.5 22 12 17.5 2 12 2M12 20C7.59 20 4 16.41 4 12S7.59 4 12 4 20 7.59 20 12 16.41 20 12 20M16.59 7.58L10 14.17L7.41 11.59L6 13L10 17L18 9L16.59 7.58Z";var V5="M12,20A8,8 0 0,0 20,12A8,8 0 0,0 12,4A8,8 0 0,0 4,12A8,8 0 0,0 12,20M12,2A10,10 0 0,1 22,12A10,10 0 0,1 12,22C6.47,22 2,17.5 2,12A10,10 0 0,1 12,2M12.5,7V12.25L17,14.92L16.25,16.15L11,13V7H12.5Z";var L5="M8,3C6.89,3 6,3.89 6,5V21H18V5C18,3.89 17.11,3 16,3H8M8,5H16V19H8V5M13,11V13H15V11H13Z";var e2="M11,18H13V16H11V18M12,2A10,10 0 0,0 2,12A10,10 0 0,0 12,22A10,10 0 0,0 22,12A10,10 0 0,0 12,2M12,20C7.59,20 4,16.41 4,12C4,7.59 7.59,4 12,4C16.41,4 20,7.59 20,12C20,16.41 16.41,20 12,20M12,6A4,4 0 0,0 8,10H10A2,2 0 0,1 12,8A2,2 0 0,1 14,10C14,12 11,11.75 11,15H13C13,12.75 16,12.5 16,10A4,4 0 0,0 12,6Z";var M5="M12,17A2,2 0 0,0 14,15C14,13.89 13.1,13 12,13A2,2 0 0,0 10,15A2,2 0 0,0 12,17M18,8A2,2 0 0,1 20,10V20A2,2 0 0,1 18,22H6A2,2 0 0,1 4,20V10C4,8.89 4.9,8 6,8H7V6A5,5 0 0,1 12,1A5,5 0 0,1 17,6V8H18M12,3A3,3 0 0,0 9,6V8H15V6A3,3 0 0,0 12,3Z";var r5="M6,2H18V8H18V8L14,12L18,16V16H18V22H6V16H6V16L10,12L6,8V8H6V2M16,16.5L12,12.5L8,16.5V20H16V16.5M12,11.5L16,7.5V4H8V7.5L12,11.5M10,6H14V6.75L12,8.75L10,6.75V6Z";var e5="M1,21H23L12,2";var W3={free:[r2,"var(--free)"],soon:[V5,"var(--soon)"],awaiting:[r5,"var(--awaited)"],occupied:[J2,"var(--taken)"],closed:[M5,"var(--quiet)"],out_of_service:[e5,"var(--quiet)"],unsure:[C5,"var(--quiet)"],unknown:[e2,"var(--quiet)"]},T1=H5,t5=L5,i5=r2;function I(M,V="currentColor"){return t`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" style="color:${V}">
    <path d=${M}></path>
  </svg>`}function m1(M){let[V,C]=W3[M]??[e2,"var(--quiet)"];return I(V,C)}var I3=["now","today","later"],U3=["reset_alarm"],l1,s,o5,A5,a5,t2,d5,p5,m5,n5,l5,R1,n1=class extends c{constructor(){super(...arguments);x(this,s);x(this,l1);x(this,R1,()=>{this.mending=void 0})}connectedCallback(){super.connectedCallback(),S(this,l1,setInterval(()=>this.requestUpdate("answer"),1e3))}disconnectedCallback(){super.disconnectedCallback(),clearInterval(v(this,l1))}question(){return{type:"attention",...this.config.site?{site:this.config.site}:{}}}content(C){let H=C.sites.flatMap(r=>r.concerns.map(e=>({...e,site:r.site,zone:r.zone}))),L=C.sites.filter(r=>!r.is_known);return t`<div aria-live="polite">
      <h2>${this.say("attention")}</h2>
      ${C.sites.length===0?t`<p class="quiet">${this.say("no_place")}</p>`:i}
      ${H.length===0&&L.length===0?A(this,s,o5).call(this,C.sites):i}
      ${L.map(r=>t`<p class="quiet">
            ${this.say(r.is_at_work?"not_known_yet":"not_at_work",{site:r.name})}
          </p>`)}
      ${I3.map(r=>{let e=H.filter(o=>o.urgency===r);return e.length===0?i:t`<h3>${this.say(`urgency_${r}`)}</h3>
              <ul>
                ${e.map(o=>A(this,s,d5).call(this,o))}
              </ul>`})}
      ${A(this,s,A5).call(this,C.sites)}
    </div>
    ${A(this,s,a5).call(this,C.sites)}`}};l1=new WeakMap,s=new WeakSet,o5=function(C){if(C.length===0||v(this,s,t2))return i;let H=C.every(r=>r.for_others===0),L=this.say(H?"all_in_order":"nothing_for_you");return t`<p class="row">${I(i5,"var(--free)")} ${L}</p>`},A5=function(C){let H=C.reduce((L,r)=>L+r.for_others,0);return H===0?i:t`<p class="quiet">
      ${this.say(H===1?"one_for_others":"things_for_others",{count:H})}
    </p>`},a5=function([C]){if(!C||v(this,s,t2))return i;let H=k(this.language,C.zone,this.answeredAt);return t`<p class="quiet">${this.say("looked_at",{time:H})}</p>`},t2=function(){return this.isLost||this.hass?.connected===!1},d5=function(C){let{zone:H}=C,L=C.since===null?i:t` · ${this.say("since",{time:B(this.language,H,C.since,this.now)})}`,r=C.due===null?i:t` · <strong role="timer">${b1(C.due-this.now)}</strong>`;return t`<li style="border-top:1px solid var(--line);padding:8px 0">
      <p class="row" style="flex-wrap:nowrap;align-items:flex-start">
        ${I(T1,C.urgency==="now"?"var(--taken)":"var(--soon)")}
        <span
          ><strong>${C.what}</strong><br /><span class="quiet"
            >${C.where}${L}${r}</span
          ></span
        >
      </p>
      <p>${C.todo}</p>
      ${A(this,s,p5).call(this,C)}
      ${C.helpers.length>0?t`<p class="quiet">${this.say("ask_somebody",{who:C.helpers.join(", ")})}</p>`:i}
      ${this.mended?.key===C.key&&this.mending?A(this,s,n5).call(this,this.mending):i}
    </li>`},p5=function(C){let H=`deed_${C.deed}`;return C.deed===null||!g(H)?i:t`<button
      class="main"
      ?disabled=${this.busy}
      aria-label="${this.say(H)}: ${C.where}"
      @click=${()=>A(this,s,m5).call(this,C)}
    >
      ${this.say(H)}
    </button>`},m5=async function(C){let{site:H,key:L}=C;switch(C.deed){case"look":this.goTo(C.kind==="screens"?"screens":C.space?`space-${H}-${C.space}`:"now");return;case"mend":this.mended=C,this.mending=await this.carryOut("attention/mend",{site:H,issue_id:C.subject});return;default:if(C.deed&&U3.includes(C.deed)&&!confirm(this.say("sure")))return;await this.carryOut("attention/do",{site:H,key:L})}},n5=function(C){return t`<div role="group" style="margin:8px 0">
      ${C.text?t`<p>${C.text}</p>`:i}
      <div class="row">
        ${C.ways.map(H=>t`<button ?disabled=${this.busy} @click=${()=>A(this,s,l5).call(this,H.id)}>
            ${H.label||this.say("yes_do_it")}
          </button>`)}
        <button class="plain" @click=${v(this,R1)}>${this.say("leave_it")}</button>
      </div>
    </div>`},l5=async function(C){let{mended:H,mending:L}=this;if(!H||!L?.flow_id)return;let r=await this.carryOut("attention/mend",{site:H.site,issue_id:H.subject,flow_id:L.flow_id,way:C});this.mending=r?.flow_id?r:void 0},R1=new WeakMap,n1.properties={...c.properties,mending:{state:!0},mended:{state:!0}};var v5=["last_month","this_month","this_year","last_year"];function x5(M,V){let[C,H]=[V.getFullYear(),V.getMonth()];switch(M){case"last_month":return F1(C,H-1,1);case"this_month":return F1(C,H,1);case"this_year":return F1(C,0,12);case"last_year":return F1(C-1,0,12)}}function F1(M,V,C){return{start:_1(M,V),end:_1(M,V+C),compare_start:_1(M,V-C),compare_end:_1(M,V)}}function _1(M,V){return new Date(Date.UTC(M,V,1)).toISOString().slice(0,10)}var G3=5*6e4,U=13,Z5=34,Y,h,s5,u5,i2,o2,S5,c5,v1=class extends c{constructor(){super();x(this,h);x(this,Y,0);this.period="last_month"}question(){let C=this.language.startsWith("fr")?"fr":"en",H=this.config.site?{site:this.config.site}:{};return{type:"figures",language:C,...H,...x5(this.period,new Date)}}isNews(C,H){return C.connected!==H.connected}async askNow(){this.answer&&!this.isLost&&Date.now()-v(this,Y)<G3||(S(this,Y,Date.now()),await super.askNow())}content(C){let{total:H,compared:L,paper:r}=C;return t`<h2>${this.say("figures")}</h2>
      <div class="row" role="group" aria-label=${this.say("figures")}>
        ${v5.map(e=>t`<button
            class=${e===this.period?"main":""}
            aria-pressed=${e===this.period}
            @click=${()=>A(this,h,c5).call(this,e)}
          >
            ${this.say(e)}
          </button>`)}
      </div>
      ${r?t`<p class="row">
              <a href=${r.page} target="_blank" rel="noopener" style="padding:12px 0"
                >${this.say("on_paper")}</a
              >
              <a
                href=${this.language.startsWith("fr")?r.semicolon:r.comma}
                download
                style="padding:12px"
                >${this.say("as_table")}</a
              >
            </p>`:i}
      <dl style="display:grid;grid-template-columns:1fr auto;gap:4px 12px;margin:8px 0">
        ${A(this,h,s5).call(this,H,L?.total)}
      </dl>
      ${A(this,h,u5).call(this,C.heat)}
      <table style="width:100%">
        <tbody>
          ${C.spaces.map(e=>t`<tr>
              <th scope="row" style="text-align:left;font-weight:normal">
                ${e.name} <span class="quiet">${e.site_name}</span>
              </th>
              <td style="text-align:right">${w(e.used_minutes)}</td>
              <td style="text-align:right">${A(this,h,o2).call(this,e.rate)}</td>
            </tr>`)}
        </tbody>
      </table>`}};Y=new WeakMap,h=new WeakSet,s5=function(C,H){let L=e=>[["figure_rate",A(this,h,o2).call(this,e.rate)],["figure_used",w(e.used_minutes)],["figure_open",w(e.open_minutes)],["figure_booked",w(e.booked_minutes)],["figure_no_shows",String(e.no_shows)],["figure_walk_ins",String(e.walk_ins)],["figure_released",w(e.released_minutes)],["figure_reused",w(e.reused_minutes)],["figure_members",A(this,h,S5).call(this,e.members)]],r=H?L(H):[];return L(C).map(([e,o],a)=>t`<dt>${this.say(e)}</dt>
        <dd style="margin:0;text-align:right">
          <strong>${o}</strong>
          ${r[a]?t`<br /><span class="quiet"
                    >${this.say("before",{value:r[a][1]})}</span
                  >`:i}
        </dd>`)},u5=function(C){let H=Math.max(...C.flat());if(H===0)return i;let L=C.findIndex(a=>a.includes(H)),r=C[L]?.indexOf(H)??0,e=`${A(this,h,i2).call(this,L,"long")} ${r}–${r+1}`,o=`${this.say("busy")}. ${this.say("busiest",{when:e})}`;return t`<p class="quiet">${o}</p>
      <svg viewBox="0 0 ${Z5+24*U} ${7*U}" role="img" aria-label=${o} width="100%">
        ${C.map((a,n)=>A1`<text x="0" y=${n*U+10} font-size="10"
            fill="currentColor">${A(this,h,i2).call(this,n,"short")}</text>
          ${a.map((p,d)=>A1`<rect x=${Z5+d*U} y=${n*U}
              width=${U-1} height=${U-1} fill="var(--primary-color)"
              fill-opacity=${.06+.94*p/H}></rect>`)}`)}
      </svg>`},i2=function(C,H){return new Date(Date.UTC(2024,0,1+C)).toLocaleDateString(this.language,{weekday:H,timeZone:"UTC"})},o2=function(C){return C===null?"–":C.toLocaleString(this.language,{style:"percent"})},S5=function(C){return C==null?this.say("not_told"):typeof C=="string"?this.say("fewer_than",{count:C.slice(1)}):String(C)},c5=function(C){this.period=C,S(this,Y,0),this.askNow()},v1.properties={...c.properties,period:{state:!0}};var Q3=[15,30,60,120],z3=["check_in","extend","end"],q3=86400,G=class extends c{wordOf(V){if(V.is_walk_in)return this.say("told_walk_in");let C=`told_${V.told}`;return g(C)?this.say(C):V.told}detailOf(V,C){return V.release!==null?this.say("given_back_in",{time:b1(V.release-this.now)}):V.until===null||V.until-this.now>q3?"":this.say("until",{time:B(this.language,C,V.until,this.now)})}lengthsOf(V){if(!V.acts.includes("book")||V.book_until===null)return[];let C=(V.book_until-this.now)/60;return Q3.filter(H=>H<=C)}async act(V,C,H){if(H==="end"&&!confirm(this.say("sure_to_end")))return;let L=(C.booking??C.next)?.booking_id,r=z3.includes(H)&&L?{booking_id:L}:{};await this.carryOut("act",{site:V,space:C.space,act:H,...r})}async book(V,C,H){await this.carryOut("book",{site:V,space:C.space,minutes:H})}async openDoor(V,C){confirm(this.say("sure_to_open",{door:C.name}))&&await this.carryOut("open_door",{site:V,door:C.door})}};var K3=["awaiting","soon"];function g5(M){let V=M.spaces.filter(r=>h5(r)).sort((r,e)=>O5(r)-O5(e)||r.name.localeCompare(e.name)),C=M.spaces.filter(r=>!h5(r)),H=C.filter(r=>r.told==="occupied"),L=new Map;for(let r of C)r.told!=="occupied"&&L.set(r.told,[...L.get(r.told)??[],r]);return{first:V,used:H,quiet:L}}function h5(M){return M.release!==null||M.undo_until!==null||K3.includes(M.told)}function O5(M){return M.release!==null?M.release:(M.told==="awaiting"?1e11:2e11)+(M.booking?.start??0)}function f5(M){let V=new Map;for(let C of M)V.set(C.kind,[...V.get(C.kind)??[],C]);return[...V].map(([C,H])=>({kind:C,spaces:H,isMany:H.length>4}))}var X3=["held_open","failed","emergency","unknown"],s1,l,k5,w5,y5,b5,B5,P5,A2,T5,a2,R5,d2,x1,Z1=class extends G{constructor(){super();x(this,l);x(this,s1);this.opened="",this.spread="",this.showsAll=[]}connectedCallback(){super.connectedCallback(),S(this,s1,setInterval(()=>{this.answer?.sites.some(H=>H.spaces.some(L=>L.release!==null))&&this.requestUpdate("answer")},1e3))}disconnectedCallback(){super.disconnectedCallback(),clearInterval(v(this,s1))}question(){return{type:"now",...this.config.site?{site:this.config.site}:{}}}content(C){return C.sites.length===0?t`<p>${this.say("no_place")}</p>`:t`${C.sites.map(H=>A(this,l,k5).call(this,H))}`}};s1=new WeakMap,l=new WeakSet,k5=function(C){let{first:H,used:L,quiet:r}=g5(C),e=[...H,...L],o=this.showsAll.includes(C.site)?e:e.slice(0,10);return t`<section aria-label=${C.name}>
      <h2>${C.name}</h2>
      <p class="quiet">${A(this,l,w5).call(this,C)}</p>
      ${A(this,l,y5).call(this,C)}
      <ul>
        ${o.map(a=>A(this,l,b5).call(this,C,a))}
        ${e.length>o.length?t`<li style="border-top:1px solid var(--line)">
                <button
                  class="plain quiet"
                  @click=${()=>{this.showsAll=[...this.showsAll,C.site]}}
                >
                  ${this.say("and_more",{count:e.length-o.length})}
                </button>
              </li>`:i}
        ${[...r].map(([a,n])=>A(this,l,P5).call(this,C,a,n))}
        ${C.doors.map(a=>A(this,l,R5).call(this,C,a))}
      </ul>
    </section>`},w5=function(C){return C.is_open&&C.until!==null&&C.until-this.now<86400?this.say("open_until",{time:k(this.language,C.zone,C.until)}):C.is_open?this.say("open"):C.until===null||C.until-this.now>7*86400?this.say("closed"):this.say("closed_until",{time:B(this.language,C.zone,C.until,this.now)})},y5=function(C){if(C.attention===0)return i;let H=C.attention===null?this.say("not_known_yet",{site:C.name}):this.say(C.attention===1?"one_thing":"things",{count:C.attention});return t`<button class="plain row" @click=${()=>this.goTo("attention")}>
      ${I(T1,"var(--soon)")} ${H}
    </button>`},b5=function(C,H){let L=`${C.site}/${H.space}`,r=this.opened===L,e=A(this,l,B5).call(this,H);return t`<li style="border-top:1px solid var(--line)">
      <div class="row" style="flex-wrap:nowrap">
        <button
          class="plain"
          style="flex:1;display:flex;gap:8px;align-items:center;min-width:0"
          aria-expanded=${r}
          @click=${()=>{this.opened=r?"":L}}
        >
          ${m1(H.told)}
          <span style="min-width:0"
            ><strong style="overflow-wrap:anywhere">${H.name}</strong><br />
            <span class="quiet"
              >${[this.wordOf(H),this.detailOf(H,C.zone)].filter(Boolean).join(" · ")}</span
            ></span
          >
        </button>
        ${e?t`<button
                class="main"
                ?disabled=${this.busy}
                aria-label="${this.say(e.label)}: ${H.name}"
                @click=${()=>this.act(C.site,H,e.act)}
              >
                ${this.say(e.label)}
              </button>`:i}
      </div>
      ${r?A(this,l,d2).call(this,C,H):i}
    </li>`},B5=function(C){if(C.acts.includes("here")&&(C.release!==null||C.told==="awaiting"))return{act:"check_in",label:"they_are_here"};if(C.acts.includes("undo"))return{act:"undo",label:"undo"}},P5=function(C,H,L){let r=`told_${H}`,e=g(r)?this.say(r):H,o=L.find(p=>this.opened===`${C.site}/${p.space}`),a=f5(L),n=a.find(({kind:p})=>A(this,l,A2).call(this,C,H,p));return t`<li style="border-top:1px solid var(--line);padding:4px 0">
      <div class="row" style="align-items:center">
        ${m1(H)} <span class="quiet">${e}</span>
        ${a.map(p=>p.isMany?A(this,l,T5).call(this,C,H,p):p.spaces.map(d=>A(this,l,a2).call(this,C,d)))}
      </div>
      ${n?t`<div class="row">${n.spaces.map(p=>A(this,l,a2).call(this,C,p))}</div>`:i}
      ${o?A(this,l,d2).call(this,C,o):i}
    </li>`},A2=function(C,H,L){return this.spread===`${C.site}/${H}/${L}`},T5=function(C,H,{kind:L,spaces:r}){let e=`many_${L}`,o=A(this,l,A2).call(this,C,H,L);return t`<button
      class="plain"
      style="padding:8px 4px"
      aria-expanded=${o}
      @click=${()=>{this.spread=o?"":`${C.site}/${H}/${L}`}}
    >
      ${this.say(g(e)?e:"many_of_a_kind",{count:r.length})} ▾
    </button>`},a2=function(C,H){let L=`${C.site}/${H.space}`;return t`<button
      class="plain"
      style="padding:8px 4px;overflow-wrap:anywhere"
      aria-expanded=${this.opened===L}
      @click=${()=>{this.opened=this.opened===L?"":L}}
    >
      ${H.name}
    </button>`},R5=function(C,H){let L=`door_${H.status}`;return t`<li class="row" style="border-top:1px solid var(--line);padding:4px 0">
      ${I(t5,X3.includes(H.status)?"var(--taken)":"var(--quiet)")}
      <span style="flex:1;min-width:0;overflow-wrap:anywhere"
        >${this.pair(H.name,g(L)?this.say(L):H.status)}</span
      >
      ${H.may_open?t`<button
              ?disabled=${this.busy}
              aria-label="${this.say("open_door")}: ${H.name}"
              @click=${()=>this.openDoor(C.site,H)}
            >
              ${this.say("open_door")}
            </button>`:i}
    </li>`},d2=function(C,H){let L=r=>H.acts.includes(r);return t`<div style="padding:0 0 10px">
      ${H.booking?.title?t`<p>${H.booking.title}</p>`:i}
      ${H.reason?t`<p class="quiet">${H.reason}</p>`:i}
      <div class="row" role="group" aria-label=${H.name}>
        ${this.lengthsOf(H).map(r=>t`<button
            ?disabled=${this.busy}
            @click=${()=>this.book(C.site,H,r)}
          >
            ${this.say("book_for",{length:w(r)})}
          </button>`)}
        ${L("here")?A(this,l,x1).call(this,C,H,"check_in","they_are_here"):i}
        ${L("extend")?A(this,l,x1).call(this,C,H,"extend","extend"):i}
        ${L("end")?A(this,l,x1).call(this,C,H,"end","end"):i}
        ${L("undo")?A(this,l,x1).call(this,C,H,"undo","undo"):i}
        <button @click=${()=>this.goTo(`space-${C.site}-${H.space}`)}>
          ${this.say("more")}
        </button>
      </div>
    </div>`},x1=function(C,H,L,r){return t`<button ?disabled=${this.busy} @click=${()=>this.act(C.site,H,L)}>
      ${this.say(r)}
    </button>`},Z1.properties={...G.properties,opened:{state:!0},spread:{state:!0},showsAll:{state:!0}};var O,F5,_5,D5,E5,$5,N5,W5,D1=class extends G{constructor(){super(...arguments);x(this,O)}static getConfigForm(){return B1("space")}static getStubConfig(C){return z2(C)}question(){return{type:"space",site:this.config.site??"",space:this.config.space??""}}content(C){return t`
      <h2>${C.name}, ${C.site_name}</h2>
      <p class="row">
        ${m1(C.told)}
        <strong>${this.wordOf(C)}</strong>
        <span class="quiet">${this.detailOf(C,C.zone)}</span>
      </p>
      ${C.reason?t`<p>${C.reason}</p>`:i}
      <p class="quiet">${this.say(`people_${C.people}`)}</p>
      ${A(this,O,F5).call(this,C)}
      <div class="row" role="group" aria-label=${this.say("what_to_do")}>${A(this,O,_5).call(this,C)}</div>
      ${A(this,O,D5).call(this,C)} ${A(this,O,E5).call(this,C)} ${A(this,O,$5).call(this,C)} ${A(this,O,N5).call(this,C)}
      ${A(this,O,W5).call(this,C)}
    `}};O=new WeakSet,F5=function(C){let H=(r,e)=>e===null?i:t`<p>
            ${this.say(r)} ${k(this.language,C.zone,e.start)} –
            ${k(this.language,C.zone,e.end)} ${e.title??""}
          </p>`,L=C.next&&C.next.start-this.now<86400;return t`${H("booked_now",C.booking)} ${L?H("booked_next",C.next):i}`},_5=function(C){let H=r=>C.acts.includes(r),L=(r,e)=>t`<button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,r)}>
        ${this.say(e)}
      </button>`;return[H("here")?L("check_in","they_are_here"):i,H("undo")?L("undo","undo"):i,H("extend")?L("extend","extend"):i,H("end")?L("end","end"):i,...this.lengthsOf(C).map(r=>t`<button ?disabled=${this.busy} @click=${()=>this.book(C.site,C,r)}>
            ${this.say("book_for",{length:w(r)})}
          </button>`)]},D5=function(C){if(!C.rights.includes("service"))return i;let[H,L]=C.in_service?["out_of_service","take_out"]:["in_service","put_back"],[r,e]=C.automation?["automation_off","only_watch"]:["automation_on","act_again"];return t`<div class="row" style="margin-top:8px">
      <button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,H)}>${this.say(L)}</button>
      <button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,r)}>${this.say(e)}</button>
    </div>`},E5=function(C){return C.doors.length===0?i:t`<h3>${this.say("doors")}</h3>
      <ul>
        ${C.doors.map(H=>{let L=`door_${H.status}`;return t`<li class="row" style="padding:4px 0">
            <span style="flex:1;min-width:0">${this.pair(H.name,g(L)?this.say(L):H.status)}</span>
            ${C.rights.includes("access")?t`<button
                    ?disabled=${this.busy}
                    aria-label="${this.say("open_door")}: ${H.name}"
                    @click=${()=>this.openDoor(C.site,H)}
                  >
                    ${this.say("open_door")}
                  </button>`:i}
          </li>`})}
      </ul>`},$5=function(C){if(!C.light&&!C.heat)return i;let H=(L,r)=>{let e=`${L}_${r}`;return g(e)?this.say(e):r};return t`<h3>${this.say("comfort")}</h3>
      ${C.light?t`<p>${this.pair(this.say("light"),H("light",C.light.mode))}</p>`:i}
      ${C.heat?t`<p>
              ${this.pair(this.say("heat"),H("heat",C.heat.mode))}
              ${C.heat.temperature===null?i:t`${C.heat.temperature} °C`}
            </p>`:i}`},N5=function(C){return C.sensors.length===0?i:t`<h3>${this.say("sensors")}</h3>
      <ul>
        ${C.sensors.map(H=>t`<li class=${H.works?"quiet":"wrong"}>
            ${this.pair(H.name,H.works?this.say("works"):H.health??"")}
          </li>`)}
      </ul>`},W5=function(C){return C.rights.includes("records")?t`<h3>${this.say("reasons_of_today")}</h3>
      ${C.reasons.length===0?t`<p class="quiet">${this.say("nothing_decided")}</p>`:i}
      ${C.reasons.map(H=>t`<p>
            <strong>${B(this.language,C.zone,H.at,this.now)}</strong> ${H.text}
          </p>
          ${H.certificate?t`<details>
                  <summary>${this.say("certificate")}</summary>
                  <pre style="white-space:pre-wrap;font:inherit">${H.certificate}</pre>
                </details>`:i}`)}`:i};var m2="faitout",E1=class extends HTMLElement{static async generate(V,C){try{return Y3(await C.callWS({type:"faitout/desk/dashboard"}))}catch(H){let L=`${f(C.language,"away")}

${W(H)}`;return{views:[{title:f(C.language,"card_now"),path:"now",cards:[{type:"markdown",content:L}]}]}}}};function Y3(M){let[,V]=location.pathname.split("/");return V?p2(M,V):M}function p2(M,V){if(Array.isArray(M))return M.map(L=>p2(L,V));if(M===null||typeof M!="object")return M;let C=Object.fromEntries(Object.entries(M).map(([L,r])=>[L,p2(r,V)]));return("type"in M?String(M.type):"").startsWith("custom:faitout-")?{...C,dashboard:V}:C}function I5(M,V=[]){if(M.open.length===0&&V.length===0)return{start:M.start,end:M.end};let C=[...M.open.map(([r,e])=>({start:r,end:e})),...V],H=Math.min(...C.map(r=>r.start)),L=Math.max(...C.map(r=>r.end));return{start:Math.max(M.start,M.start+z5(H-M.start,3600)-3600),end:Math.min(M.end,M.start+J3(L-M.start,3600)+3600)}}function Q(M,V){return(V-M.start)/3600*48}function n2(M,V){return M.start+V/48*3600}function l2(M,V){return M.start+Math.round((V-M.start)/900)*900}function v2(M){let V=[];for(let C=M.start;C<M.end;C+=3600)V.push(C);return V}function U5(M,V,C){let H=l2(M,V.start+C);return{start:H,end:H+(V.end-V.start)}}function G5(M,V,C){let H=Math.max(V.start+900,l2(M,V.end+C));return{start:V.start,end:H}}function $1(M,V,C){let H=M.start+z5(Math.min(V,C)-M.start,900),L=l2(M,Math.max(V,C));return{start:H,end:Math.max(L,H+2*900)}}function Q5(M,V){let C=[],H=V.start;for(let[L,r]of M.open)L>H&&C.push({start:H,end:Math.min(L,V.end)}),H=Math.max(H,r);return H<V.end&&C.push({start:H,end:V.end}),C}function z5(M,V){return Math.floor(M/V)*V}function J3(M,V){return Math.ceil(M/V)*V}function q5(M,V){let{range:C,booking:H,from:L}=M,r=V-L;if(!H)return{...M,span:$1(C,L,V),hasMoved:!0};let e=M.kind==="length"?G5(C,H,r):U5(C,H,r);return{...M,span:e,hasMoved:!0}}var K5=L1`
  .scroller {
    overflow: auto;
    max-height: min(70vh, 760px);
    border: 1px solid var(--line);
    border-radius: 10px;
    position: relative;
  }
  .grid {
    display: grid;
    width: max-content;
    min-width: 100%;
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 3;
    background: var(--card-background-color, #fff);
    border-bottom: 1px solid var(--line);
    padding: 6px 4px;
    font-weight: 500;
    font-size: 0.9rem;
    overflow-wrap: anywhere;
    max-height: 4.2em;
    overflow: hidden;
    box-sizing: border-box;
    width: 0;
    min-width: 100%;
  }
  .head small {
    display: block;
    font-weight: 400;
    color: var(--quiet);
  }
  .hours {
    position: sticky;
    left: 0;
    z-index: 2;
    background: var(--card-background-color, #fff);
    font-size: 0.8rem;
    color: var(--quiet);
  }
  .corner {
    left: 0;
    z-index: 4;
  }
  .hours span {
    position: absolute;
    right: 6px;
    transform: translateY(-50%);
  }
  .column {
    position: relative;
    border-left: 1px solid var(--line);
    min-width: 96px;
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .column.dragged {
    touch-action: none;
  }
  .hour,
  .shut,
  .used,
  .now {
    position: absolute;
    left: 0;
    right: 0;
    pointer-events: none;
  }
  .hour {
    border-top: 1px solid var(--line);
    opacity: 0.6;
  }
  .shut {
    background: repeating-linear-gradient(135deg, var(--line) 0 1px, transparent 1px 7px);
  }
  .now {
    border-top: 2px solid var(--taken);
    z-index: 2;
  }
  .used {
    right: auto;
    width: 6px;
    background: var(--taken);
    z-index: 1;
  }
  .booking {
    position: absolute;
    left: 8px;
    right: 3px;
    min-width: 0;
    min-height: 0;
    padding: 2px 5px;
    border-radius: 6px;
    border: 2px solid var(--primary-color, #0277bd);
    background: var(--card-background-color, #fff);
    font-size: 0.8rem;
    line-height: 1.25;
    text-align: start;
    overflow: hidden;
    display: block;
  }
  .booking.checked_in,
  .booking.completed {
    background: color-mix(in srgb, var(--primary-color, #0277bd) 22%, transparent);
  }
  .booking.released,
  .booking.unverified {
    border-style: dashed;
    border-color: var(--quiet);
  }
  .booking.released .name {
    text-decoration: line-through;
  }
  .handle {
    position: absolute;
    left: 0;
    right: 0;
    bottom: 0;
    height: 12px;
    cursor: ns-resize;
  }
  .ghost {
    position: absolute;
    left: 8px;
    right: 3px;
    border-radius: 6px;
    border: 2px dashed var(--primary-color, #0277bd);
    background: color-mix(in srgb, var(--primary-color, #0277bd) 15%, transparent);
    pointer-events: none;
    z-index: 2;
    font-size: 0.8rem;
    padding: 2px 5px;
  }
  dialog {
    border: 1px solid var(--line);
    border-radius: 14px;
    color: inherit;
    background: var(--card-background-color, #fff);
    max-width: min(92vw, 480px);
    width: 92vw;
    padding: 16px;
    box-sizing: border-box;
  }
  pre {
    white-space: pre-wrap;
    font: inherit;
  }
`;var H0=350,V0=6,N1=86400,C1,m,j5,X5,u1,Y5,I1,x2,J5,C3,H3,Z2,z,W1,V3,L3,H1,M3,s2,r3,e3,t3,u2,i3,J=class extends c{constructor(){super();x(this,m);x(this,C1);x(this,u1,!1);x(this,I1,()=>{this.mode=this.mode==="week"?"day":"week",this.askNow()});x(this,H1,!1);this.date="",this.mode="day",this.chosen="",this.told=""}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(v(this,C1)),this.drag=void 0}question(){return{type:"week",days:this.mode==="week"?7:1,...this.date?{start:this.date}:{},...this.config.site?{site:this.config.site}:{}}}content(C){let H=A(this,m,j5).call(this,C),L=C.sites[0]?.days[0];return!L||H.length===0?t`<p>${this.say("no_place")}</p>`:t`
      <h2>${this.say("card_week")}</h2>
      ${A(this,m,X5).call(this,C,L)}
      <p class="unseen" role="status">${this.told}</p>
      <div class="scroller" tabindex="0" role="region" aria-label=${this.say("card_week")}>
        ${A(this,m,J5).call(this,H)}
      </div>
      <p class="quiet" style="font-size:.85rem">${this.say("week_legend")}</p>
      ${this.sheet?A(this,m,r3).call(this,this.sheet):i}
    `}updated(C){if(super.updated(C),v(this,u1)||!this.answer)return;let H=this.renderRoot.querySelector(".scroller"),L=this.renderRoot.querySelector(".now, .booking");!H||!L||(S(this,u1,!0),H.scrollTop=L.offsetTop-48)}};C1=new WeakMap,m=new WeakSet,j5=function(C){let H=C.sites.length>1,L=C.sites.flatMap(o=>o.spaces.map(a=>({site:o,space:a})));if(this.mode==="day")return L.flatMap(({site:o,space:a})=>{let n=o.days[0],p=H?o.name:"";return n?[{site:o,space:a,day:n,title:a.name,place:p}]:[]});let r=o=>`${o.site.site}/${o.space.space}`,e=L.find(o=>r(o)===this.chosen)??L[0];return e?e.site.days.map(o=>({...e,day:o,title:d1(this.language,e.site.zone,o.start+N1/2,"short"),place:""})):[]},X5=function(C,H){let L=C.sites[0]?.zone??"UTC",r=this.mode==="week"?7:1,e=o=>{A(this,m,x2).call(this,y1(L,H.start+N1/2+o*N1))};return t`<div class="row" style="margin-bottom:8px">
      <button aria-label=${this.say("earlier")} @click=${()=>e(-r)}>‹</button>
      <strong style="flex:1;text-align:center">
        ${d1(this.language,L,H.start+N1/2,"long")}
      </strong>
      <button aria-label=${this.say("later")} @click=${()=>e(r)}>›</button>
      <button @click=${()=>A(this,m,x2).call(this,"")}>${this.say("today")}</button>
      <button aria-pressed=${this.mode==="week"} @click=${v(this,I1)}>
        ${this.say(this.mode==="week"?"show_day":"show_week")}
      </button>
      ${this.mode==="week"?A(this,m,Y5).call(this,C):i}
    </div>`},u1=new WeakMap,Y5=function(C){return t`<select
      aria-label=${this.say("space")}
      style="flex:1"
      @change=${H=>{this.chosen=H.target.value}}
    >
      ${C.sites.flatMap(H=>H.spaces.map(L=>{let r=`${H.site}/${L.space}`;return t`<option value=${r} ?selected=${r===this.chosen}>
            ${L.name}, ${H.name}
          </option>`}))}
    </select>`},I1=new WeakMap,x2=function(C){this.date=C,this.askNow()},J5=function(C){let H=C.map(p=>I5(p.day)),L=Math.min(...C.map((p,d)=>(H[d]?.start??0)-p.day.start)),r=Math.max(...C.map((p,d)=>(H[d]?.end??0)-p.day.start)),e=p=>({start:p.day.start+L,end:Math.min(p.day.end,p.day.start+r)}),[o]=C;if(!o)return t``;let a=e(o),n=Q(a,a.end);return t`<div
      class="grid"
      style="grid-template-columns:52px repeat(${C.length}, minmax(96px, 1fr))"
    >
      <div class="head corner"></div>
      ${C.map(p=>t`<div class="head">
          ${p.title}${p.place?t`<small>${p.place}</small>`:i}
        </div>`)}
      <div class="hours" style="height:${n}px" aria-hidden="true">
        ${v2(a).map((p,d)=>t`<span style="top:${Math.max(8,Q(a,p))}px"
              >${d===0&&L>0?"":k(this.language,o.site.zone,p)}</span
            >`)}
      </div>
      ${C.map(p=>A(this,m,C3).call(this,p,e(p),n))}
    </div>`},C3=function(C,H,L){let{space:r,day:e}=C,o=(d,u)=>u>H.start&&d<H.end,a=(d,u)=>{let Z=Q(H,Math.max(d,H.start));return`top:${Z}px;height:${Math.max(4,Q(H,Math.min(u,H.end))-Z)}px`},n=r.bookings.filter(d=>d.stage!=="cancelled"&&o(d.start,d.end)),p=this.drag?.column===C;return t`<div
      class="column ${p?"dragged":""}"
      style="height:${L}px"
      role="group"
      aria-label="${C.title} ${C.place}"
      @pointerdown=${d=>A(this,m,W1).call(this,d,C,H)}
    >
      ${v2(H).map(d=>t`<div class="hour" style="top:${Q(H,d)}px"></div>`)}
      ${Q5(e,H).map(d=>t`<div class="shut" style=${a(d.start,d.end)}></div>`)}
      ${r.used.filter(([d,u])=>o(d,u)).map(([d,u])=>t`<div class="used" style=${a(d,u)}></div>`)}
      ${this.now>H.start&&this.now<H.end?t`<div class="now" style="top:${Q(H,this.now)}px"></div>`:i}
      ${n.map(d=>A(this,m,H3).call(this,C,d,H,a(d.start,d.end)))}
      ${p&&this.drag?.hasMoved?t`<div class="ghost" style=${a(this.drag.span.start,this.drag.span.end)}>
              ${A(this,m,z).call(this,C,this.drag.span)}
            </div>`:i}
    </div>`},H3=function(C,H,L,r){let e=A(this,m,Z2).call(this,H),o=H.title??"";return t`<button
      class="booking ${H.stage}"
      style=${r}
      aria-label="${A(this,m,z).call(this,C,H)} ${C.title} ${o} ${e}"
      @pointerdown=${a=>A(this,m,W1).call(this,a,C,L,H)}
      @click=${()=>A(this,m,M3).call(this,C,H)}
    >
      ${A(this,m,z).call(this,C,H)}<br /><span class="name">${o}</span> ${e}
      ${H.may_move?t`<span
              class="handle"
              @pointerdown=${a=>A(this,m,W1).call(this,a,C,L,H,"length")}
            ></span>`:i}
    </button>`},Z2=function(C){let H=`stage_${C.stage}`;return g(H)?this.say(H):C.stage},z=function(C,H){let L=r=>k(this.language,C.site.zone,r);return`${L(H.start)}–${L(H.end)}`},W1=function(C,H,L,r,e=r?"move":"book"){if(C.stopPropagation(),C.button!==0||this.busy||r&&!r.may_move)return;let a=C.currentTarget.closest(".column");if(!a)return;let n=a.getBoundingClientRect().top,p=n2(L,C.clientY-n),d={kind:e,column:H,booking:r,from:p,range:L,span:r?{start:r.start,end:r.end}:$1(L,p,p),hasMoved:!1};A(this,m,V3).call(this,C,a,d)},V3=function(C,H,L){let r=C.pointerType!=="mouse",e=!r,o=Z=>{e&&Z.preventDefault()},a=Z=>{if(Z.pointerId!==C.pointerId)return;let b=Math.hypot(Z.clientX-C.clientX,Z.clientY-C.clientY)>V0;if(!e){b&&n();return}if(b||this.drag?.hasMoved){let x3=H.getBoundingClientRect().top;this.drag=q5(L,n2(L.range,Z.clientY-x3))}},n=()=>{clearTimeout(v(this,C1)),window.removeEventListener("pointermove",a),window.removeEventListener("pointerup",p),window.removeEventListener("pointercancel",d),window.removeEventListener("keydown",u),H.removeEventListener("touchmove",o)},p=Z=>{if(Z.pointerId!==C.pointerId)return;n();let b=this.drag;this.drag=void 0,b?.hasMoved&&A(this,m,L3).call(this,b)},d=()=>{n(),this.drag=void 0},u=Z=>{Z.key==="Escape"&&d()};window.addEventListener("pointermove",a),window.addEventListener("pointerup",p),window.addEventListener("pointercancel",d),window.addEventListener("keydown",u),H.addEventListener("touchmove",o,{passive:!1}),r&&S(this,C1,setTimeout(()=>{e=!0,this.drag={...L,hasMoved:L.kind==="book"},navigator.vibrate?.(20)},H0))},L3=async function(C){S(this,H1,!0),setTimeout(()=>{S(this,H1,!1)}),C.booking?await A(this,m,s2).call(this,C.column,C.booking,C.span):this.sheet={column:C.column,booking:void 0,span:C.span}},H1=new WeakMap,M3=function(C,H){v(this,H1)||(this.sheet={column:C,booking:H,span:{start:H.start,end:H.end}})},s2=async function(C,H,L){if(L.start===H.start&&L.end===H.end)return;await this.carryOut("move",{site:C.site.site,space:C.space.space,booking_id:H.booking_id,seen_start:H.start,seen_end:H.end,start:L.start,end:L.end})&&(this.told=this.say("moved_to",{times:A(this,m,z).call(this,C,L)}))},r3=function(C){let{column:H,booking:L,span:r}=C;return t`<dialog
      open
      aria-label=${H.title}
      style="position:fixed;z-index:9;inset-block-end:8px;inset-block-start:auto;margin:0 auto"
      @keydown=${e=>{e.key==="Escape"&&(this.sheet=void 0)}}
    >
      <h2>${H.space.name}, ${H.site.name}</h2>
      <p>
        <strong>${d1(this.language,H.site.zone,r.start,"long")}</strong>
        ${A(this,m,z).call(this,H,r)}
      </p>
      ${L?A(this,m,i3).call(this,H,L):A(this,m,e3).call(this,C)}
      <div class="row" style="margin-top:8px">
        <button autofocus @click=${()=>{this.sheet=void 0}}>${this.say("close")}</button>
      </div>
    </dialog>`},e3=function(C){let H=(L,r)=>{let e={start:C.span.start+L,end:C.span.end+r};e.end-e.start>=900&&(this.sheet={...C,span:e})};return t`<label
        >${this.say("what_for")}<br /><input
          id="title"
          maxlength="200"
          autocomplete="off"
          style="width:100%"
      /></label>
      ${A(this,m,u2).call(this,H)}
      <div class="row">
        <button class="main" ?disabled=${this.busy} @click=${()=>A(this,m,t3).call(this,C)}>
          ${this.say("book")}
        </button>
      </div>`},t3=async function(C){let{column:H,span:L}=C,r=this.renderRoot.querySelector("#title")?.value??"";await this.carryOut("book",{site:H.site.site,space:H.space.space,start:L.start,minutes:Math.round((L.end-L.start)/60),title:r})&&(this.told=this.say("booked_for",{times:A(this,m,z).call(this,H,L)}),this.sheet=void 0)},u2=function(C){let H=(L,r,e)=>t`<button ?disabled=${this.busy} @click=${()=>C(r,e)}>${this.say(L)}</button>`;return t`<div class="row" style="margin:8px 0" role="group" aria-label=${this.say("times")}>
      ${H("quarter_earlier",-900,-900)} ${H("quarter_later",900,900)}
      ${H("shorter",0,-900)} ${H("longer",0,900)}
    </div>`},i3=function(C,H){let L=C.site.zone,r=n=>B(this.language,L,n,this.now),e={site:C.site.site,space:C.space.space},o=async n=>{await this.carryOut("act",{...e,act:n,booking_id:H.booking_id}),this.sheet=void 0},a=async(n,p)=>{await A(this,m,s2).call(this,C,H,{start:H.start+n,end:Math.max(H.start+n+900,H.end+p)}),this.sheet=void 0};return t`
      ${H.title?t`<p>${H.title}</p>`:i}
      <p><strong>${A(this,m,Z2).call(this,H)}</strong></p>
      ${H.checked_in_at?t`<p>${this.say("came_at",{time:r(H.checked_in_at)})}</p>`:i}
      ${H.ended_at?t`<p>${this.say("ended_at",{time:r(H.ended_at)})}</p>`:i}
      ${H.reason?t`<p>${H.reason}</p>`:i}
      ${H.certificate?t`<details ?open=${H.is_released}>
              <summary>${this.say("certificate")}</summary>
              <pre>${H.certificate}</pre>
            </details>`:i}
      ${H.source?t`<p class="quiet">${this.say("from_source",{source:H.source})}</p>`:i}
      ${H.may_move?A(this,m,u2).call(this,a):i}
      <div class="row">
        ${H.undo_until?t`<button class="main" ?disabled=${this.busy} @click=${()=>o("undo")}>
                ${this.say("undo")}
              </button>`:i}
        ${H.stage==="checked_in"?t`<button ?disabled=${this.busy} @click=${()=>o("end")}>${this.say("end")}</button>`:i}
        ${H.may_cancel?t`<button
                class="danger"
                ?disabled=${this.busy}
                @click=${()=>confirm(this.say("sure_to_cancel"))&&o("cancel")}
              >
                ${this.say("cancel_booking")}
              </button>`:i}
      </div>
    `},J.properties={...c.properties,date:{state:!0},mode:{state:!0},chosen:{state:!0},drag:{state:!0},sheet:{state:!0},told:{state:!0}},J.styles=[...c.styles,K5];function o3(M){let V=M.filter(H=>H.points.length>0);return[...new Set(V.flatMap(H=>H.points.map(L=>L.grace)))].filter(H=>V.every(L=>L.points.some(r=>r.grace===H))).sort((H,L)=>H-L).map(H=>{let L=V.flatMap(e=>e.points.filter(o=>o.grace===H)),r=e=>L.reduce((o,a)=>o+e(a),0);return{grace:H,bookings:r(e=>e.bookings),freed:r(e=>e.freed_minutes),hurt:r(e=>e.hurt)}})}function A3(M,V,C){let H=Math.max(1,...M),L=M.length>1?V/(M.length-1):0;return M.map((r,e)=>{let o=C-C*r/H;return`${e===0?"M":"L"}${(e*L).toFixed(1)} ${o.toFixed(1)}`}).join(" ")}var d3=300,p3=120,L0=30;function a3(M,V,C="none"){return A1`<path
    d=${A3(M,d3,p3)}
    fill="none"
    stroke=${V}
    stroke-width="3"
    stroke-dasharray=${C}
  ></path>`}var q,y,S2,m3,c1,n3,l3,S1=class extends c{constructor(){super();x(this,y);x(this,q,0);x(this,c1,()=>{S(this,q,v(this,q)+1),this.wanted=0});this.kind="meeting_room",this.curves=[],this.wanted=0}disconnectedCallback(){super.disconnectedCallback(),v(this,c1).call(this)}question(){return{type:"places"}}isNews(){return!1}content(C){let H=[...new Set(A(this,y,S2).call(this,C).flatMap(L=>L.spaces.filter(r=>r.is_bookable).map(r=>r.kind)))].filter(L=>L!=="locker");return t`
      <h2>${this.say("card_what_if")}</h2>
      <p class="quiet">${this.say("what_if_question")}</p>
      <div class="row">
        ${H.map(L=>t`<button
            ?disabled=${this.wanted>0}
            @click=${()=>A(this,y,m3).call(this,C,L)}
          >
            ${this.say(`kind_${L}`)}
          </button>`)}
      </div>
      ${this.wanted>0?A(this,y,n3).call(this):A(this,y,l3).call(this)}
    `}};q=new WeakMap,y=new WeakSet,S2=function(C){return C.sites.filter(H=>H.rights.includes("records")&&(!this.config.site||H.site===this.config.site))},m3=async function(C,H){let L=++h1(this,q)._,r=A(this,y,S2).call(this,C).flatMap(e=>e.spaces.filter(o=>o.is_bookable&&o.kind===H).map(o=>({site:e.site,space:o.space})));this.kind=H,this.curves=[],this.wrong="",this.wanted=r.length;for(let e of r)try{let a=await this.hass?.callWS({type:"faitout/desk/what_if",...e});if(L!==v(this,q))return;a&&(this.curves=[...this.curves,a])}catch(o){if(L!==v(this,q))return;this.wrong=W(o);break}this.wanted=0},c1=new WeakMap,n3=function(){return t`<p role="status" class="row">
      <progress max=${this.wanted} value=${this.curves.length}></progress>
      ${this.say("replayed",{done:this.curves.length,all:this.wanted})}
      <button @click=${v(this,c1)}>${this.say("stop")}</button>
    </p>`},l3=function(){if(this.curves.length===0)return i;let C=o3(this.curves),[H]=C;if(!H)return t`<p>${this.say("nothing_recorded")}</p>`;let L=this.curves[0]?.as_set,r=e=>`${new Intl.NumberFormat(this.language).format(Math.round(e/6)/10)} h`;return t`
      <svg viewBox="-6 -6 ${d3+12} ${p3+12}" width="100%" role="img" aria-label=${this.say("what_if_curve")}>
        ${a3(C.map(e=>e.freed),"var(--primary-color, #0277bd)")}
        ${a3(C.map(e=>e.hurt),"var(--taken)","6 4")}
      </svg>
      ${H.bookings<L0?t`<p>${this.say("few_bookings",{count:H.bookings})}</p>`:i}
      <table style="width:100%;border-collapse:collapse">
        <thead>
          <tr>
            <th scope="col">${this.say("grace")}</th>
            <th scope="col">${this.say("would_free")}</th>
            <th scope="col">${this.say("would_hurt")}</th>
          </tr>
        </thead>
        <tbody>
          ${C.map(e=>t`<tr style="border-top:1px solid var(--line)">
              <th scope="row">
                ${e.grace} min ${e.grace===L?this.say("as_set"):""}
              </th>
              <td style="text-align:end">${r(e.freed)}</td>
              <td style="text-align:end">${e.hurt}</td>
            </tr>`)}
        </tbody>
      </table>
    `},S1.properties={...c.properties,kind:{state:!0},curves:{state:!0},wanted:{state:!0}};var M0={"faitout-now":Z1,"faitout-week":J,"faitout-attention":n1,"faitout-space":D1,"faitout-figures":v1,"faitout-what-if":S1};window.customCards??=[];for(let[M,V]of Object.entries(M0)){if(window.customElements.get(M))continue;window.customElements.define(M,V);let C=M.slice(8).replace("-","_"),H=document.documentElement.lang||navigator.language;window.customCards.push({type:M,name:`Faitout: ${f(H,`card_${C}`)}`,description:f(H,`card_${C}_does`),preview:!1})}var v3=`ll-strategy-dashboard-${m2}`;window.customStrategies??=[];if(!window.customElements.get(v3)){let M=document.documentElement.lang||navigator.language;window.customElements.define(v3,E1),window.customStrategies.push({type:m2,strategyType:"dashboard",name:f(M,"strategy"),description:f(M,"strategy_does")})}
