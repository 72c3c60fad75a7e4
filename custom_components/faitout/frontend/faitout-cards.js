var q5=L=>{throw TypeError(L)};var $2=(L,V,C)=>V.has(L)||q5("Cannot "+C);var s=(L,V,C)=>($2(L,V,"read from private field"),C?C.call(L):V.get(L)),x=(L,V,C)=>V.has(L)?q5("Cannot add the same private member more than once"):V instanceof WeakSet?V.add(L):V.set(L,C),u=(L,V,C,H)=>($2(L,V,"write to private field"),H?H.call(L,C):V.set(L,C),C),a=(L,V,C)=>($2(L,V,"access private method"),C);var C2=(L,V,C,H)=>({set _(M){u(L,V,M,C)},get _(){return s(L,V,H)}});var H2=globalThis,V2=H2.ShadowRoot&&(H2.ShadyCSS===void 0||H2.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,F2=Symbol(),z5=new WeakMap,f1=class{constructor(V,C,H){if(this._$cssResult$=!0,H!==F2)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=V,this.t=C}get styleSheet(){let V=this.o,C=this.t;if(V2&&V===void 0){let H=C!==void 0&&C.length===1;H&&(V=z5.get(C)),V===void 0&&((this.o=V=new CSSStyleSheet).replaceSync(this.cssText),H&&z5.set(C,V))}return V}toString(){return this.cssText}},K5=L=>new f1(typeof L=="string"?L:L+"",void 0,F2),W=(L,...V)=>{let C=L.length===1?L[0]:V.reduce((H,M,e)=>H+(r=>{if(r._$cssResult$===!0)return r.cssText;if(typeof r=="number")return r;throw Error("Value passed to 'css' function must be a 'css' function result: "+r+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(M)+L[e+1],L[0]);return new f1(C,L,F2)},j5=(L,V)=>{if(V2)L.adoptedStyleSheets=V.map(C=>C instanceof CSSStyleSheet?C:C.styleSheet);else for(let C of V){let H=document.createElement("style"),M=H2.litNonce;M!==void 0&&H.setAttribute("nonce",M),H.textContent=C.cssText,L.appendChild(H)}},D2=V2?L=>L:L=>L instanceof CSSStyleSheet?(V=>{let C="";for(let H of V.cssRules)C+=H.cssText;return K5(C)})(L):L;var{is:X7,defineProperty:Y7,getOwnPropertyDescriptor:J7,getOwnPropertyNames:C4,getOwnPropertySymbols:H4,getPrototypeOf:V4}=Object,L2=globalThis,X5=L2.trustedTypes,L4=X5?X5.emptyScript:"",M4=L2.reactiveElementPolyfillSupport,g1=(L,V)=>L,E2={toAttribute(L,V){switch(V){case Boolean:L=L?L4:null;break;case Object:case Array:L=L==null?L:JSON.stringify(L)}return L},fromAttribute(L,V){let C=L;switch(V){case Boolean:C=L!==null;break;case Number:C=L===null?null:Number(L);break;case Object:case Array:try{C=JSON.parse(L)}catch{C=null}}return C}},J5=(L,V)=>!X7(L,V),Y5={attribute:!0,type:String,converter:E2,reflect:!1,useDefault:!1,hasChanged:J5};Symbol.metadata??=Symbol("metadata"),L2.litPropertyMetadata??=new WeakMap;var I=class extends HTMLElement{static addInitializer(V){this._$Ei(),(this.l??=[]).push(V)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(V,C=Y5){if(C.state&&(C.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(V)&&((C=Object.create(C)).wrapped=!0),this.elementProperties.set(V,C),!C.noAccessor){let H=Symbol(),M=this.getPropertyDescriptor(V,H,C);M!==void 0&&Y7(this.prototype,V,M)}}static getPropertyDescriptor(V,C,H){let{get:M,set:e}=J7(this.prototype,V)??{get(){return this[C]},set(r){this[C]=r}};return{get:M,set(r){let i=M?.call(this);e?.call(this,r),this.requestUpdate(V,i,H)},configurable:!0,enumerable:!0}}static getPropertyOptions(V){return this.elementProperties.get(V)??Y5}static _$Ei(){if(this.hasOwnProperty(g1("elementProperties")))return;let V=V4(this);V.finalize(),V.l!==void 0&&(this.l=[...V.l]),this.elementProperties=new Map(V.elementProperties)}static finalize(){if(this.hasOwnProperty(g1("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(g1("properties"))){let C=this.properties,H=[...C4(C),...H4(C)];for(let M of H)this.createProperty(M,C[M])}let V=this[Symbol.metadata];if(V!==null){let C=litPropertyMetadata.get(V);if(C!==void 0)for(let[H,M]of C)this.elementProperties.set(H,M)}this._$Eh=new Map;for(let[C,H]of this.elementProperties){let M=this._$Eu(C,H);M!==void 0&&this._$Eh.set(M,C)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(V){let C=[];if(Array.isArray(V)){let H=new Set(V.flat(1/0).reverse());for(let M of H)C.unshift(D2(M))}else V!==void 0&&C.push(D2(V));return C}static _$Eu(V,C){let H=C.attribute;return H===!1?void 0:typeof H=="string"?H:typeof V=="string"?V.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(V=>this.enableUpdating=V),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(V=>V(this))}addController(V){(this._$EO??=new Set).add(V),this.renderRoot!==void 0&&this.isConnected&&V.hostConnected?.()}removeController(V){this._$EO?.delete(V)}_$E_(){let V=new Map,C=this.constructor.elementProperties;for(let H of C.keys())this.hasOwnProperty(H)&&(V.set(H,this[H]),delete this[H]);V.size>0&&(this._$Ep=V)}createRenderRoot(){let V=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return j5(V,this.constructor.elementStyles),V}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(V=>V.hostConnected?.())}enableUpdating(V){}disconnectedCallback(){this._$EO?.forEach(V=>V.hostDisconnected?.())}attributeChangedCallback(V,C,H){this._$AK(V,H)}_$ET(V,C){let H=this.constructor.elementProperties.get(V),M=this.constructor._$Eu(V,H);if(M!==void 0&&H.reflect===!0){let e=(H.converter?.toAttribute!==void 0?H.converter:E2).toAttribute(C,H.type);this._$Em=V,e==null?this.removeAttribute(M):this.setAttribute(M,e),this._$Em=null}}_$AK(V,C){let H=this.constructor,M=H._$Eh.get(V);if(M!==void 0&&this._$Em!==M){let e=H.getPropertyOptions(M),r=typeof e.converter=="function"?{fromAttribute:e.converter}:e.converter?.fromAttribute!==void 0?e.converter:E2;this._$Em=M;let i=r.fromAttribute(C,e.type);this[M]=i??this._$Ej?.get(M)??i,this._$Em=null}}requestUpdate(V,C,H,M=!1,e){if(V!==void 0){let r=this.constructor;if(M===!1&&(e=this[V]),H??=r.getPropertyOptions(V),!((H.hasChanged??J5)(e,C)||H.useDefault&&H.reflect&&e===this._$Ej?.get(V)&&!this.hasAttribute(r._$Eu(V,H))))return;this.C(V,C,H)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(V,C,{useDefault:H,reflect:M,wrapped:e},r){H&&!(this._$Ej??=new Map).has(V)&&(this._$Ej.set(V,r??C??this[V]),e!==!0||r!==void 0)||(this._$AL.has(V)||(this.hasUpdated||H||(C=void 0),this._$AL.set(V,C)),M===!0&&this._$Em!==V&&(this._$Eq??=new Set).add(V))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(C){Promise.reject(C)}let V=this.scheduleUpdate();return V!=null&&await V,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[M,e]of this._$Ep)this[M]=e;this._$Ep=void 0}let H=this.constructor.elementProperties;if(H.size>0)for(let[M,e]of H){let{wrapped:r}=e,i=this[M];r!==!0||this._$AL.has(M)||i===void 0||this.C(M,void 0,e,i)}}let V=!1,C=this._$AL;try{V=this.shouldUpdate(C),V?(this.willUpdate(C),this._$EO?.forEach(H=>H.hostUpdate?.()),this.update(C)):this._$EM()}catch(H){throw V=!1,this._$EM(),H}V&&this._$AE(C)}willUpdate(V){}_$AE(V){this._$EO?.forEach(C=>C.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(V)),this.updated(V)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(V){return!0}update(V){this._$Eq&&=this._$Eq.forEach(C=>this._$ET(C,this[C])),this._$EM()}updated(V){}firstUpdated(V){}};I.elementStyles=[],I.shadowRootOptions={mode:"open"},I[g1("elementProperties")]=new Map,I[g1("finalized")]=new Map,M4?.({ReactiveElement:I}),(L2.reactiveElementVersions??=[]).push("2.1.2");var q2=globalThis,C3=L=>L,M2=q2.trustedTypes,H3=M2?M2.createPolicy("lit-html",{createHTML:L=>L}):void 0,t3="$lit$",Q=`lit$${Math.random().toFixed(9).slice(2)}$`,i3="?"+Q,e4=`<${i3}>`,V1=document,y1=()=>V1.createComment(""),k1=L=>L===null||typeof L!="object"&&typeof L!="function",z2=Array.isArray,r4=L=>z2(L)||typeof L?.[Symbol.iterator]=="function",N2=`[ 	
\f\r]`,O1=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,V3=/-->/g,L3=/>/g,C1=RegExp(`>|${N2}(?:([^\\s"'>=/]+)(${N2}*=${N2}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),M3=/'/g,e3=/"/g,o3=/^(?:script|style|textarea|title)$/i,K2=L=>(V,...C)=>({_$litType$:L,strings:V,values:C}),t=K2(1),e2=K2(2),c9=K2(3),L1=Symbol.for("lit-noChange"),o=Symbol.for("lit-nothing"),r3=new WeakMap,H1=V1.createTreeWalker(V1,129);function a3(L,V){if(!z2(L)||!L.hasOwnProperty("raw"))throw Error("invalid template strings array");return H3!==void 0?H3.createHTML(V):V}var t4=(L,V)=>{let C=L.length-1,H=[],M,e=V===2?"<svg>":V===3?"<math>":"",r=O1;for(let i=0;i<C;i++){let A=L[i],p,d,n=-1,v=0;for(;v<A.length&&(r.lastIndex=v,d=r.exec(A),d!==null);)v=r.lastIndex,r===O1?d[1]==="!--"?r=V3:d[1]!==void 0?r=L3:d[2]!==void 0?(o3.test(d[2])&&(M=RegExp("</"+d[2],"g")),r=C1):d[3]!==void 0&&(r=C1):r===C1?d[0]===">"?(r=M??O1,n=-1):d[1]===void 0?n=-2:(n=r.lastIndex-d[2].length,p=d[1],r=d[3]===void 0?C1:d[3]==='"'?e3:M3):r===e3||r===M3?r=C1:r===V3||r===L3?r=O1:(r=C1,M=void 0);let c=r===C1&&L[i+1].startsWith("/>")?" ":"";e+=r===O1?A+e4:n>=0?(H.push(p),A.slice(0,n)+t3+A.slice(n)+Q+c):A+Q+(n===-2?i:c)}return[a3(L,e+(L[C]||"<?>")+(V===2?"</svg>":V===3?"</math>":"")),H]},w1=class L{constructor({strings:V,_$litType$:C},H){let M;this.parts=[];let e=0,r=0,i=V.length-1,A=this.parts,[p,d]=t4(V,C);if(this.el=L.createElement(p,H),H1.currentNode=this.el.content,C===2||C===3){let n=this.el.content.firstChild;n.replaceWith(...n.childNodes)}for(;(M=H1.nextNode())!==null&&A.length<i;){if(M.nodeType===1){if(M.hasAttributes())for(let n of M.getAttributeNames())if(n.endsWith(t3)){let v=d[r++],c=M.getAttribute(n).split(Q),b=/([.?@])?(.*)/.exec(v);A.push({type:1,index:e,name:b[2],strings:c,ctor:b[1]==="."?I2:b[1]==="?"?U2:b[1]==="@"?G2:a1}),M.removeAttribute(n)}else n.startsWith(Q)&&(A.push({type:6,index:e}),M.removeAttribute(n));if(o3.test(M.tagName)){let n=M.textContent.split(Q),v=n.length-1;if(v>0){M.textContent=M2?M2.emptyScript:"";for(let c=0;c<v;c++)M.append(n[c],y1()),H1.nextNode(),A.push({type:2,index:++e});M.append(n[v],y1())}}}else if(M.nodeType===8)if(M.data===i3)A.push({type:2,index:e});else{let n=-1;for(;(n=M.data.indexOf(Q,n+1))!==-1;)A.push({type:7,index:e}),n+=Q.length-1}e++}}static createElement(V,C){let H=V1.createElement("template");return H.innerHTML=V,H}};function o1(L,V,C=L,H){if(V===L1)return V;let M=H!==void 0?C._$Co?.[H]:C._$Cl,e=k1(V)?void 0:V._$litDirective$;return M?.constructor!==e&&(M?._$AO?.(!1),e===void 0?M=void 0:(M=new e(L),M._$AT(L,C,H)),H!==void 0?(C._$Co??=[])[H]=M:C._$Cl=M),M!==void 0&&(V=o1(L,M._$AS(L,V.values),M,H)),V}var W2=class{constructor(V,C){this._$AV=[],this._$AN=void 0,this._$AD=V,this._$AM=C}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(V){let{el:{content:C},parts:H}=this._$AD,M=(V?.creationScope??V1).importNode(C,!0);H1.currentNode=M;let e=H1.nextNode(),r=0,i=0,A=H[0];for(;A!==void 0;){if(r===A.index){let p;A.type===2?p=new b1(e,e.nextSibling,this,V):A.type===1?p=new A.ctor(e,A.name,A.strings,this,V):A.type===6&&(p=new Q2(e,this,V)),this._$AV.push(p),A=H[++i]}r!==A?.index&&(e=H1.nextNode(),r++)}return H1.currentNode=V1,M}p(V){let C=0;for(let H of this._$AV)H!==void 0&&(H.strings!==void 0?(H._$AI(V,H,C),C+=H.strings.length-2):H._$AI(V[C])),C++}},b1=class L{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(V,C,H,M){this.type=2,this._$AH=o,this._$AN=void 0,this._$AA=V,this._$AB=C,this._$AM=H,this.options=M,this._$Cv=M?.isConnected??!0}get parentNode(){let V=this._$AA.parentNode,C=this._$AM;return C!==void 0&&V?.nodeType===11&&(V=C.parentNode),V}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(V,C=this){V=o1(this,V,C),k1(V)?V===o||V==null||V===""?(this._$AH!==o&&this._$AR(),this._$AH=o):V!==this._$AH&&V!==L1&&this._(V):V._$litType$!==void 0?this.$(V):V.nodeType!==void 0?this.T(V):r4(V)?this.k(V):this._(V)}O(V){return this._$AA.parentNode.insertBefore(V,this._$AB)}T(V){this._$AH!==V&&(this._$AR(),this._$AH=this.O(V))}_(V){this._$AH!==o&&k1(this._$AH)?this._$AA.nextSibling.data=V:this.T(V1.createTextNode(V)),this._$AH=V}$(V){let{values:C,_$litType$:H}=V,M=typeof H=="number"?this._$AC(V):(H.el===void 0&&(H.el=w1.createElement(a3(H.h,H.h[0]),this.options)),H);if(this._$AH?._$AD===M)this._$AH.p(C);else{let e=new W2(M,this),r=e.u(this.options);e.p(C),this.T(r),this._$AH=e}}_$AC(V){let C=r3.get(V.strings);return C===void 0&&r3.set(V.strings,C=new w1(V)),C}k(V){z2(this._$AH)||(this._$AH=[],this._$AR());let C=this._$AH,H,M=0;for(let e of V)M===C.length?C.push(H=new L(this.O(y1()),this.O(y1()),this,this.options)):H=C[M],H._$AI(e),M++;M<C.length&&(this._$AR(H&&H._$AB.nextSibling,M),C.length=M)}_$AR(V=this._$AA.nextSibling,C){for(this._$AP?.(!1,!0,C);V!==this._$AB;){let H=C3(V).nextSibling;C3(V).remove(),V=H}}setConnected(V){this._$AM===void 0&&(this._$Cv=V,this._$AP?.(V))}},a1=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(V,C,H,M,e){this.type=1,this._$AH=o,this._$AN=void 0,this.element=V,this.name=C,this._$AM=M,this.options=e,H.length>2||H[0]!==""||H[1]!==""?(this._$AH=Array(H.length-1).fill(new String),this.strings=H):this._$AH=o}_$AI(V,C=this,H,M){let e=this.strings,r=!1;if(e===void 0)V=o1(this,V,C,0),r=!k1(V)||V!==this._$AH&&V!==L1,r&&(this._$AH=V);else{let i=V,A,p;for(V=e[0],A=0;A<e.length-1;A++)p=o1(this,i[H+A],C,A),p===L1&&(p=this._$AH[A]),r||=!k1(p)||p!==this._$AH[A],p===o?V=o:V!==o&&(V+=(p??"")+e[A+1]),this._$AH[A]=p}r&&!M&&this.j(V)}j(V){V===o?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,V??"")}},I2=class extends a1{constructor(){super(...arguments),this.type=3}j(V){this.element[this.name]=V===o?void 0:V}},U2=class extends a1{constructor(){super(...arguments),this.type=4}j(V){this.element.toggleAttribute(this.name,!!V&&V!==o)}},G2=class extends a1{constructor(V,C,H,M,e){super(V,C,H,M,e),this.type=5}_$AI(V,C=this){if((V=o1(this,V,C,0)??o)===L1)return;let H=this._$AH,M=V===o&&H!==o||V.capture!==H.capture||V.once!==H.once||V.passive!==H.passive,e=V!==o&&(H===o||M);M&&this.element.removeEventListener(this.name,this,H),e&&this.element.addEventListener(this.name,this,V),this._$AH=V}handleEvent(V){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,V):this._$AH.handleEvent(V)}},Q2=class{constructor(V,C,H){this.element=V,this.type=6,this._$AN=void 0,this._$AM=C,this.options=H}get _$AU(){return this._$AM._$AU}_$AI(V){o1(this,V)}};var i4=q2.litHtmlPolyfillSupport;i4?.(w1,b1),(q2.litHtmlVersions??=[]).push("3.3.3");var A3=(L,V,C)=>{let H=C?.renderBefore??V,M=H._$litPart$;if(M===void 0){let e=C?.renderBefore??null;H._$litPart$=M=new b1(V.insertBefore(y1(),e),e,void 0,C??{})}return M._$AI(L),M};var j2=globalThis,q=class extends I{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let V=super.createRenderRoot();return this.renderOptions.renderBefore??=V.firstChild,V}update(V){let C=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(V),this._$Do=A3(C,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return L1}};q._$litElement$=!0,q.finalized=!0,j2.litElementHydrateSupport?.({LitElement:q});var o4=j2.litElementPolyfillSupport;o4?.({LitElement:q});(j2.litElementVersions??=[]).push("4.2.2");var n3=W`
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
  /* Of the wall of an office, 43 inches large: a capital is seen at 16 minutes of arc from 2.7 m. */
  :host([far]) {
    font-size: max(24px, 2vw);
    line-height: 1.3;
  }
  :host([far]) h2 {
    font-size: 1.2em;
  }
  :host([far]) h3 {
    font-size: 1em;
  }
  :host([far]) svg.icon {
    width: 1.4em;
    height: 1.4em;
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
  a.button {
    display: inline-flex;
    align-items: center;
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
    color: var(--taken);
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
    color: var(--taken);
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
`;var r2={add_break:"Add a break",all_days:"all",all_of_them:"All of them",back:"Back",bookings_stay_so:"Bookings that were moved or cancelled stay so.",calendar_silent:"This calendar does not answer. Nothing of it is known.",calendar_silent_since:"This calendar does not answer. It did last at {time}; what it said then holds.",cancel_all:"Cancel all",card_hours:"Opening hours",card_hours_does:"The week, what differs from it, closing a place or a space, opening longer",change:"Change",changed_meanwhile:"Somebody changed the hours meanwhile. What you typed is still here; look again at what holds now:",close_from_to:"Close from… to…",close_it:"Close",close_that_day:"Close that day",closed_on_holidays:"Closed on public holidays",closes_at:"closes at",closing_calendar:"Calendar of closings",closing_calendar_does:"Each event of this calendar closes the place for as long as it lasts: school holidays, bridges, works. Its title is the reason that people read.",copy_day:"Copy…",copy_to:"Copy to these days",country:"Country",days_from_to:"{from} to {to}",decide:"Keep, move or cancel?",do_so:"Do so",fault_end_first:"It would end before it begins. Choose a later end.",fault_far:"That is too far ahead. Choose an earlier day.",fault_no_country:"Choose the country whose public holidays count.",fault_no_day:"Choose a day.",fault_no_time:"A time is missing. Type it, or take the line away.",fault_over:"That is over already. Choose a later day.",fault_span:"It would close before it opens. Choose a later end.",fault_spans_meet:"The second opening begins before the first one ends. Leave a break between them.",first_day:"From",from_time:"at",go_on:"I have seen it, go on",gone_line:"no longer: {what}",holidays_closed:"Closed on public holidays: {where}.",holidays_open:"Open as on any other day.",hours_changed:"Done.",in_the_way:"{count} bookings lie in the way. Nothing has changed yet: say what becomes of each.",in_the_way_title:"Bookings in the way",keep_all:"Keep all",keep_booking:"Keep it",last_day:"To (included)",look_closed:"closed",look_longer:"open longer",look_other:"other hours",month_after:"Next month",month_before:"Month before",move_all:"Move where it can be",move_in_time:"Move to another time…",move_to:"Move to {space}",new_hours:"other hours: {what}",new_line:"new: {what}",new_settings:"public holidays or the calendar of closings",new_start:"New beginning",no_answer:"The hub did not answer. Nobody knows yet whether it was done: look once it is back.",no_calendar:"None",no_holder:"Nobody’s name is on it: the hub can tell nobody.",no_subdivision:"The whole country",nothing_differs:"Nothing: each week is as below.",one_in_the_way:"One booking lies in the way. Nothing has changed yet: say what becomes of it.",open_all_day:"Day and night",open_all_the_same:"Open all the same",open_that_day:"Open",opens_at:"opens at",origin_calendar:"From the calendar “{name}”: change it there.",origin_holiday:"Public holiday",other_hours:"Other hours on one day",other_hours_that_day:"Other hours that day",public_holidays:"Public holidays",reason:"Reason, for all to read",reason_bridge:"Bridge day",reason_event:"Event",reason_leave:"Holidays",reason_works:"Works",reopen:"Reopen now",save:"Save",space_closed:"{space}: closed",spaces_closed:"a space is closed",still_to_decide:"Still to decide: {count}.",subdivision:"Part of the country",take_away:"Take away",take_back:"Take it back",take_span_away:"Take away",the_month:"The month",the_week:"The week",to_time:"at",usually:"Usually on a {day}: {hours}",what_closes:"What closes",what_differs:"What differs in the coming year",which_day:"Day",whole_days:"Whole days",whole_place:"The whole place",working:"The hub is at it…",act_again:"Let the hub act",all_in_order:"All is in order: nothing waits for you.",nothing_for_you:"Nothing waits for you.",one_for_others:"One more thing waits for somebody else.",things_for_others:"{count} more things wait for somebody else.",and_more:"and {count} more",ask_somebody:"Ask {who}: it wants a right that you do not have.",attention:"Needs a person",away:"The hub does not answer at the moment. What is shown is old.",book:"Book",book_for:"Book {length}",booked_for:"Booked {times}.",booked_next:"Next",booked_now:"Booked",came_at:"Somebody came at {time}.",cancel_booking:"Cancel the booking",card_attention:"Needs a person",card_attention_does:"What needs a person, by urgency, with one tap to do it",card_now:"Now",card_now_does:"A place at a glance: who is there, who is awaited, what can be taken",card_space:"Space",card_space_does:"One space through and through: state, people, door, sensors, reasons",card_week:"Week",card_week_does:"The bookings by hours; drag to book, move and shorten",certificate:"What each sensor said",close:"Close",closed:"Closed",closed_until:"Closed until {time}",comfort:"Comfort",deed_automation_on:"Let the hub act",deed_back_in_service:"Back in service",deed_call_again:"Call the lock again",deed_check_in:"They are here",deed_look:"Have a look",deed_mend:"Settle it",deed_reset_alarm:"End the alarm",door_emergency:"held open by the alarm",door_failed:"does not obey",door_held_open:"held open",door_locked:"locked",door_open:"open",door_unknown:"not known",door_unlocked:"unlocked",doors:"Doors",earlier:"Earlier",end:"End",ended_at:"It ended at {time}.",extend:"Extend",from_source:"It comes from a calendar outside: {source}. What is changed here is told to it where it takes that.",given_back_in:"given back in {time}",heat:"Heating",heat_by_hand:"set by hand",heat_comfort:"comfort",heat_cooling:"cooling",heat_eco:"eco",heat_frost_guard:"frost guard",heat_off:"off",heat_out_of_reach:"out of reach",heat_reduced:"reduced",heat_watching:"only watched",later:"Later",leave_it:"Leave it",light:"Light",light_by_hand:"set by hand",light_left_on:"left on",light_lit:"on",light_out:"off",light_out_of_reach:"out of reach",light_watching:"only watched",light_welcome:"on to welcome people",loading:"Loading…",longer:"Longer",looked_at:"Looked at {time}.",more:"More",moved_to:"Moved to {times}.",no_place:"There is no place yet. Ask who administers Home Assistant to add one.",not_at_work:"{site}: this place is not at work. Nothing is known of it.",not_known_yet:"{site}: not known yet. The hub is looking.",nothing_decided:"Nothing was decided in the last 24 hours.",one_thing:"One thing needs you",only_watch:"Let the hub only watch",open:"Open",open_door:"Open for somebody",open_until:"Open until {time}",pair:"{what}: {how}",people_no:"Nobody is there.",people_unknown:"Whether somebody is there is not known.",people_yes:"Somebody is there.",put_back:"Back in service",quarter_earlier:"15 min earlier",quarter_later:"15 min later",reasons_of_today:"Its reasons of today",sensors:"Sensors",shorter:"Shorter",show_day:"One day",show_week:"One week",since:"since {time}",space:"Space",stage_awaiting:"awaited",stage_cancelled:"cancelled",stage_checked_in:"in use",stage_completed:"used",stage_released:"given back",stage_scheduled:"booked",stage_unverified:"not verified",sure:"Do it?",sure_to_cancel:"Cancel this booking?",sure_to_end:"End this booking now?",sure_to_open:"Open “{door}” for somebody?",take_out:"Take out of service",they_are_here:"They are here",things:"{count} things need you",times:"Times",today:"Today",told_awaiting:"Awaited",told_closed:"Closed",told_free:"Free",told_occupied:"Occupied",told_out_of_service:"Out of service",told_soon:"Soon taken",told_unknown:"Not known",told_unsure:"Not booked, unsure",told_walk_in:"Occupied, not booked",undo:"Undo the release",until:"until {time}",card_visitors:"Visitors",card_visitors_does:"Let a visitor in: a code and a link for some hours, and who else may come in",visitor:"Let a visitor in",visitor_for:"For",visitor_from:"From",empty_is_now:"empty: from now",give_code:"Give a code",code_once:"Hand it on now: it is shown this once.",hand_on:"Hand on",copied:"Copied",visitors_now:"Visitors who may come in",no_visitor:"Nobody.",visitor_back:"Take back",from_to:"{from} to {to}",visit_60:"1 hour",visit_120:"2 hours",visit_240:"4 hours",visit_1440:"one day",visit_10080:"one week",urgency_later:"When there is time",urgency_now:"Now",urgency_today:"Today",week_legend:"Drag to book or to move (with a finger: hold, then drag); a tap tells why. Bar at the side: somebody was there. Dashed: given back. Hatched: closed.",what_for:"What for (only for who may read titles)",what_to_do:"What can be done",works:"works",yes_do_it:"Yes, do it",as_table:"As a table",busiest:"Most: {when}",busy:"Hours used, by hour and weekday",card_figures:"Figures",card_figures_does:"How much the spaces are used, by month, hour and space, and the report on paper",edit_dashboard:"Dashboard with the other views",edit_dashboard_help:"The end of its address. Leave it empty for the one in the sidebar.",edit_site:"Place",edit_site_help:"Leave it empty for all places.",edit_space:"Space",fewer_than:"fewer than {count}",figure_booked:"Booked",figure_members:"People who booked",figure_no_shows:"Nobody came",figure_open:"Open",figure_rate:"Rate of use",figure_released:"Given back",figure_reused:"Of this used again",figure_used:"Used",figure_walk_ins:"Without a booking",figures:"Figures",many_common:"{count} common spaces",many_desk:"{count} desks",many_locker:"{count} lockers",many_meeting_room:"{count} meeting rooms",many_of_a_kind:"{count} spaces",many_office:"{count} offices",many_phone_box:"{count} phone boxes",not_told:"not told",on_paper:"On paper",strategy:"Faitout: places",strategy_does:"What goes on, the week, what needs a person, and the figures; a page for each space. It follows the places by itself.",as_set:"(as it is set)",card_what_if:"What if",card_what_if_does:"What other graces would have freed, and whom they would have hurt",few_bookings:"Only {count} bookings: that tells little.",grace:"Grace",here:"Then",kind_common:"Common spaces",kind_desk:"Desks",kind_locker:"Lockers",kind_meeting_room:"Meeting rooms",kind_office:"Offices",kind_phone_box:"Phone boxes",nothing_recorded:"Nothing was recorded there in the last four weeks.",replayed:"{done} of {all} replayed",stop:"Stop",what_if_curve:"Hours that would have been freed, and people who would have been hurt, by grace",what_if_question:"How long should a booking wait for its people? The last four weeks are replayed with other graces; nothing is changed by that.",would_free:"Freed",would_hurt:"People hurt",air:"Air",air_co2:"CO2",air_good:"good",air_humidity:"Humidity",air_stale:"stale: open a window now",air_stuffy:"stuffy: let air in",air_temperature:"Temperature",missed_of:"uses missed: {missed} of {uses}",not_known:"not known",said_at:"said {time}",seen:"How well it is seen",sight_fairly:"fairly well",sight_not_at_all:"not at all",sight_not_yet_known:"not yet known",sight_poorly:"poorly",sight_well:"well",as_set_in:"(as set in {count} of {all})",counted_are:"Counted: {names}.",grace_minutes:"Grace in minutes",none_counted:"It was stopped before the first space was counted.",not_for_you:"This is counted from the record, which is for who may read it. Ask an animator.",part_counted:"Stopped: only {done} of {all} spaces are counted below.",would_free_hours:"Hours freed (left)",would_hurt_people:"People hurt (right)",against_before:"the one before",against_none:"nothing",against_year_before:"the same a year before",by_kind:"By kind",by_month:"By month",by_site:"By place",by_space:"By space",compared_with:"Compared with",counting:"Counting…",figure_sessions:"Sessions",hour:"Hour",never_recorded:"Nothing was recorded yet.",not_recorded:"Nothing was recorded of {period}.",period:"Period",period_after:"The period after",period_before:"The period before",quarter_of:"Q{number} {year}",recorded_since:"Nothing was recorded before {day}.",unit_month:"Month",unit_quarter:"Quarter",unit_year:"Year",short_no_shows:"No-shows",short_rate:"Rate",edit_far:"Large letters",edit_far_help:"For a screen on the wall that is read from afar."};var d3={add_break:"Ajouter une coupure",all_days:"tous",all_of_them:"Toutes",back:"Retour",bookings_stay_so:"Les réservations déplacées ou annulées le restent.",calendar_silent:"Ce calendrier ne répond pas. On n’en sait rien.",calendar_silent_since:"Ce calendrier ne répond pas. Dernière réponse : {time}. Ce qu’il disait alors reste valable.",cancel_all:"Tout annuler",card_hours:"Horaires",card_hours_does:"La semaine, ce qui en diffère, fermer un lieu ou un espace, ouvrir plus longtemps",change:"Changer",changed_meanwhile:"Quelqu’un a changé les horaires entre-temps. Ce que vous avez saisi est gardé ; regardez ce qui vaut maintenant :",close_from_to:"Fermer du… au…",close_it:"Fermer",close_that_day:"Fermer ce jour",closed_on_holidays:"Fermé les jours fériés",closes_at:"ferme à",closing_calendar:"Calendrier des fermetures",closing_calendar_does:"Chaque événement de ce calendrier ferme le lieu tant qu’il dure : vacances scolaires, ponts, travaux. Son titre est la raison que tout le monde lit.",copy_day:"Copier…",copy_to:"Copier sur ces jours",country:"Pays",days_from_to:"du {from} au {to}",decide:"Garder, déplacer ou annuler ?",do_so:"Appliquer",fault_end_first:"Cela finirait avant de commencer. Choisissez une fin plus tardive.",fault_far:"C’est trop loin. Choisissez un jour plus proche.",fault_no_country:"Choisissez le pays dont les jours fériés comptent.",fault_no_day:"Choisissez un jour.",fault_no_time:"Il manque une heure. Saisissez-la, ou enlevez la ligne.",fault_over:"C’est déjà passé. Choisissez un jour plus tardif.",fault_span:"Cela fermerait avant d’ouvrir. Choisissez une fin plus tardive.",fault_spans_meet:"La seconde ouverture commence avant la fin de la première. Laissez une coupure entre les deux.",first_day:"Du",from_time:"à",go_on:"J’ai vu, continuer",gone_line:"disparu : {what}",holidays_closed:"Fermé les jours fériés : {where}.",holidays_open:"Ouvert comme les autres jours.",hours_changed:"C’est fait.",in_the_way:"{count} réservations sont concernées. Rien n’a encore changé : dites ce que devient chacune.",in_the_way_title:"Réservations concernées",keep_all:"Tout garder",keep_booking:"La garder",last_day:"Au (inclus)",look_closed:"fermé",look_longer:"ouvert plus longtemps",look_other:"autres heures",month_after:"Mois suivant",month_before:"Mois précédent",move_all:"Déplacer où c’est possible",move_in_time:"Déplacer à une autre heure…",move_to:"Déplacer vers {space}",new_hours:"autres heures : {what}",new_line:"nouveau : {what}",new_settings:"les jours fériés ou le calendrier des fermetures",new_start:"Nouveau début",no_answer:"La centrale n’a pas répondu. On ne sait pas encore si c’est fait : regardez dès qu’elle est de retour.",no_calendar:"Aucun",no_holder:"Sans nom : la centrale ne peut prévenir personne.",no_subdivision:"Tout le pays",nothing_differs:"Rien : chaque semaine est comme ci-dessous.",one_in_the_way:"Une réservation est concernée. Rien n’a encore changé : dites ce qu’elle devient.",open_all_day:"Jour et nuit",open_all_the_same:"Ouvrir quand même",open_that_day:"Ouvrir",opens_at:"ouvre à",origin_calendar:"Du calendrier « {name} » : changez-le là-bas.",origin_holiday:"Jour férié",other_hours:"Autres heures un jour",other_hours_that_day:"Autres heures ce jour",public_holidays:"Jours fériés",reason:"Raison, lue par tous",reason_bridge:"Pont",reason_event:"Événement",reason_leave:"Vacances",reason_works:"Travaux",reopen:"Rouvrir",save:"Enregistrer",space_closed:"{space} : fermé",spaces_closed:"un espace est fermé",still_to_decide:"À décider encore : {count}.",subdivision:"Région",take_away:"Enlever",take_back:"Revenir en arrière",take_span_away:"Enlever",the_month:"Le mois",the_week:"La semaine",to_time:"à",usually:"D’habitude le {day} : {hours}",what_closes:"Ce qui ferme",what_differs:"Ce qui diffère dans l’année à venir",which_day:"Jour",whole_days:"Journées entières",whole_place:"Tout le lieu",working:"La centrale s’en occupe…",act_again:"Laisser agir la centrale",all_in_order:"Tout est en ordre : rien ne vous attend.",nothing_for_you:"Rien ne vous attend.",one_for_others:"Une autre chose attend quelqu’un d’autre.",things_for_others:"{count} autres choses attendent quelqu’un d’autre.",and_more:"et {count} de plus",ask_somebody:"Demandez à {who} : il y faut un droit que vous n’avez pas.",attention:"À voir",away:"La centrale ne répond pas pour le moment. Ce qui est affiché est ancien.",book:"Réserver",book_for:"Réserver {length}",booked_for:"Réservé {times}.",booked_next:"Ensuite",booked_now:"Réservé",came_at:"Quelqu’un est venu à {time}.",cancel_booking:"Annuler la réservation",card_attention:"À voir",card_attention_does:"Ce qui demande quelqu’un, par urgence, avec le geste à faire",card_now:"Maintenant",card_now_does:"Un lieu d’un coup d’œil : qui est là, qui est attendu, ce qui est libre",card_space:"Espace",card_space_does:"Un espace en détail : état, gens, porte, capteurs, raisons",card_week:"Semaine",card_week_does:"Les réservations heure par heure ; glissez pour réserver, déplacer, raccourcir",certificate:"Ce qu’a dit chaque capteur",close:"Fermer",closed:"Fermé",closed_until:"Fermé jusqu’à {time}",comfort:"Confort",deed_automation_on:"Laisser agir la centrale",deed_back_in_service:"Remettre en service",deed_call_again:"Rappeler la serrure",deed_check_in:"Ils sont là",deed_look:"Aller voir",deed_mend:"Régler",deed_reset_alarm:"Lever l’alarme",door_emergency:"tenue ouverte par l’alarme",door_failed:"n’obéit pas",door_held_open:"tenue ouverte",door_locked:"verrouillée",door_open:"ouverte",door_unknown:"inconnue",door_unlocked:"déverrouillée",doors:"Portes",earlier:"Avant",end:"Terminer",ended_at:"Terminé à {time}.",extend:"Prolonger",from_source:"Vient d’un calendrier extérieur : {source}. Ce qui change ici lui est dit, s’il le prend.",given_back_in:"rendu dans {time}",heat:"Chauffage",heat_by_hand:"réglé à la main",heat_comfort:"confort",heat_cooling:"rafraîchissement",heat_eco:"éco",heat_frost_guard:"hors-gel",heat_off:"arrêt",heat_out_of_reach:"hors de portée",heat_reduced:"réduit",heat_watching:"seulement observé",later:"Après",leave_it:"Laisser",light:"Lumière",light_by_hand:"réglée à la main",light_left_on:"laissée allumée",light_lit:"allumée",light_out:"éteinte",light_out_of_reach:"hors de portée",light_watching:"seulement observée",light_welcome:"allumée pour accueillir",loading:"Chargement…",longer:"Plus long",looked_at:"Vu à {time}.",more:"Plus",moved_to:"Déplacé à {times}.",no_place:"Il n’y a encore aucun lieu. Demandez à qui administre Home Assistant d’en ajouter un.",not_at_work:"{site} : ce lieu n’est pas en marche. On n’en sait rien.",not_known_yet:"{site} : pas encore connu. La centrale regarde.",nothing_decided:"Rien n’a été décidé ces dernières 24 heures.",one_thing:"Une chose vous attend",only_watch:"Ne faire que regarder",open:"Ouvert",open_door:"Ouvrir à quelqu’un",open_until:"Ouvert jusqu’à {time}",pair:"{what} : {how}",people_no:"Personne n’est là.",people_unknown:"On ne sait pas si quelqu’un est là.",people_yes:"Quelqu’un est là.",put_back:"Remettre en service",quarter_earlier:"15 min plus tôt",quarter_later:"15 min plus tard",reasons_of_today:"Ses raisons du jour",sensors:"Capteurs",shorter:"Plus court",show_day:"Un jour",show_week:"Une semaine",since:"depuis {time}",space:"Espace",stage_awaiting:"attendu",stage_cancelled:"annulé",stage_checked_in:"en cours",stage_completed:"utilisé",stage_released:"rendu",stage_scheduled:"réservé",stage_unverified:"non vérifié",sure:"Le faire ?",sure_to_cancel:"Annuler cette réservation ?",sure_to_end:"Terminer cette réservation maintenant ?",sure_to_open:"Ouvrir « {door} » à quelqu’un ?",take_out:"Mettre hors service",they_are_here:"Ils sont là",things:"{count} choses vous attendent",times:"Heures",today:"Aujourd’hui",told_awaiting:"Attendu",told_closed:"Fermé",told_free:"Libre",told_occupied:"Occupé",told_out_of_service:"Hors service",told_soon:"Bientôt pris",told_unknown:"Inconnu",told_unsure:"Non réservé, incertain",told_walk_in:"Occupé sans réservation",undo:"Annuler la libération",until:"jusqu’à {time}",card_visitors:"Visiteurs",card_visitors_does:"Laisser entrer un visiteur : un code et un lien pour quelques heures, et qui d’autre peut entrer",visitor:"Laisser entrer un visiteur",visitor_for:"Pendant",visitor_from:"À partir de",empty_is_now:"vide : dès maintenant",give_code:"Donner un code",code_once:"Transmettez-le maintenant : il ne sera plus montré.",hand_on:"Transmettre",copied:"Copié",visitors_now:"Visiteurs qui peuvent entrer",no_visitor:"Personne.",visitor_back:"Reprendre",from_to:"{from} à {to}",visit_60:"1 heure",visit_120:"2 heures",visit_240:"4 heures",visit_1440:"un jour",visit_10080:"une semaine",urgency_later:"Quand il y a le temps",urgency_now:"Maintenant",urgency_today:"Aujourd’hui",week_legend:"Glissez pour réserver ou déplacer (au doigt : maintenez, puis glissez) ; un appui dit pourquoi. Barre sur le côté : quelqu’un était là. Tirets : rendu. Hachures : fermé.",what_for:"Pour quoi (seulement pour qui peut lire les titres)",what_to_do:"Ce qu’on peut faire",works:"fonctionne",yes_do_it:"Oui",as_table:"En tableau",busiest:"Le plus : {when}",busy:"Heures utilisées, par heure et jour",card_figures:"Chiffres",card_figures_does:"L’utilisation des espaces par mois, heure et espace, et le rapport sur papier",edit_dashboard:"Tableau de bord des autres vues",edit_dashboard_help:"La fin de son adresse. Laissez vide pour celui de la barre latérale.",edit_site:"Lieu",edit_site_help:"Laissez vide pour tous les lieux.",edit_space:"Espace",fewer_than:"moins de {count}",figure_booked:"Réservé",figure_members:"Personnes ayant réservé",figure_no_shows:"Personne n’est venu",figure_open:"Ouvert",figure_rate:"Taux d’utilisation",figure_released:"Rendu",figure_reused:"Dont réutilisé",figure_used:"Utilisé",figure_walk_ins:"Sans réservation",figures:"Chiffres",many_common:"{count} espaces communs",many_desk:"{count} postes",many_locker:"{count} casiers",many_meeting_room:"{count} salles de réunion",many_of_a_kind:"{count} espaces",many_office:"{count} bureaux",many_phone_box:"{count} cabines",not_told:"non indiqué",on_paper:"Sur papier",strategy:"Faitout : les lieux",strategy_does:"Ce qui se passe, la semaine, ce qui vous attend et les chiffres ; une page pour chaque espace. Il suit les lieux tout seul.",as_set:"(réglage actuel)",card_what_if:"Et si",card_what_if_does:"Ce qu’auraient rendu d’autres délais, et qui ils auraient lésé",few_bookings:"Seulement {count} réservations : cela dit peu.",grace:"Délai",here:"Alors",kind_common:"Espaces communs",kind_desk:"Postes",kind_locker:"Casiers",kind_meeting_room:"Salles de réunion",kind_office:"Bureaux",kind_phone_box:"Cabines",nothing_recorded:"Rien n’y a été enregistré ces quatre dernières semaines.",replayed:"{done} sur {all} rejoués",stop:"Arrêter",what_if_curve:"Heures qui auraient été rendues, et gens qui auraient été lésés, selon le délai",what_if_question:"Combien de temps une réservation doit-elle attendre ses gens ? Les quatre dernières semaines sont rejouées avec d’autres délais ; rien n’en est changé.",would_free:"Rendu",would_hurt:"Gens lésés",air:"Air",air_co2:"CO2",air_good:"bon",air_humidity:"Humidité",air_stale:"vicié : ouvrez une fenêtre maintenant",air_stuffy:"lourd : aérez",air_temperature:"Température",missed_of:"passages manqués : {missed} sur {uses}",not_known:"inconnu",said_at:"dit à {time}",seen:"Ce qu’on en voit",sight_fairly:"assez bien",sight_not_at_all:"pas du tout",sight_not_yet_known:"pas encore connu",sight_poorly:"mal",sight_well:"bien",as_set_in:"(réglé ainsi dans {count} sur {all})",counted_are:"Comptés : {names}.",grace_minutes:"Délai de grâce, en minutes",none_counted:"Arrêté avant que le premier espace soit compté.",not_for_you:"Cela se compte dans le journal, que vous n’avez pas le droit de lire. Demandez à qui anime le lieu.",part_counted:"Arrêté : {done} espaces sur {all} seulement sont comptés ci-dessous.",would_free_hours:"Heures rendues (à gauche)",would_hurt_people:"Gens lésés (à droite)",against_before:"la période d’avant",against_none:"rien",against_year_before:"la même un an avant",by_kind:"Par type",by_month:"Par mois",by_site:"Par lieu",by_space:"Par espace",compared_with:"Comparé avec",counting:"On compte…",figure_sessions:"Présences",hour:"Heure",never_recorded:"Rien n’a encore été enregistré.",not_recorded:"Rien n’a été enregistré pour cette période : {period}.",period:"Période",period_after:"Période suivante",period_before:"Période précédente",quarter_of:"T{number} {year}",recorded_since:"Rien n’a été enregistré avant le {day}.",unit_month:"Mois",unit_quarter:"Trimestre",unit_year:"Année",short_no_shows:"Absences",short_rate:"Taux",edit_far:"Grandes lettres",edit_far_help:"Pour un écran au mur, lu de loin."};var n4={en:r2,fr:d3};function y(L,V,C={}){return(n4[L.slice(0,2)]??r2)[V].replace(/\{(\w+)\}/g,(M,e)=>String(C[e]??M))}function w(L){return L in r2}var p3=new Map;function X2(L,V,C,H){let M=`${L} ${V} ${JSON.stringify(C)}`,e=p3.get(M);return e||(e=new Intl.DateTimeFormat(L,{...C,timeZone:V}),p3.set(M,e)),e.format(H*1e3)}var _1=" ";function R(L,V,C){return T1(L,X2("en-GB",V,{hour:"2-digit",minute:"2-digit"},C))}function T1(L,V){if(!L.startsWith("fr"))return V;let[C,H]=V.split(":"),M=`${Number(C)}${_1}h`;return H==="00"?M:`${M}${_1}${H}`}function B1(L,V,C,H){return X2(L,V,{weekday:H,day:"numeric",month:H},C)}function t2(L,V){return X2("sv-SE",L,{year:"numeric",month:"2-digit",day:"2-digit"},V)}function B(L,V,C,H){let M=R(L,V,C);return t2(V,C)===t2(V,H)?M:`${B1(L,V,C,"short")} ${M}`}function i2(L){let V=Math.max(0,Math.round(L));if(V<60)return`${V}${_1}min`;let C=V%60,H=`${Math.floor(V/60)}${_1}h`;return C?`${H}${_1}${String(C).padStart(2,"0")}`:H}function o2(L){let V=Math.max(0,Math.ceil(L));return`${Math.floor(V/60)}:${String(V%60).padStart(2,"0")}`}var d4={site:"edit_site",space:"edit_space",dashboard:"edit_dashboard",far:"edit_far"},p4={site:"edit_site_help",dashboard:"edit_dashboard_help",far:"edit_far_help"};function m4(){return document.querySelector("home-assistant")?.hass}async function m3(L){try{return(await L?.callWS({type:"faitout/desk/places"}))?.sites??[]}catch{return[]}}async function a2(L){let V=m4(),C=await m3(V),H=L==="site"?s4(C):l3(C),M=e=>y(V?.language??"en",e);return{schema:[{name:L,required:L==="space",selector:l4(H)},{name:"dashboard",selector:{text:{}}},{name:"far",selector:{boolean:{}}}],computeLabel:e=>M(d4[e.name]),computeHelper:e=>{let r=p4[e.name];return r?M(r):void 0}}}function l4(L){return L.length===0?{text:{}}:{select:{options:L,mode:"dropdown",custom_value:!1}}}function s4(L){return L.map(({site:V,name:C})=>({value:V,label:C}))}function l3(L){return L.flatMap(V=>V.spaces.map(({space:C,name:H})=>({value:`${V.site}/${C}`,label:L.length>1?`${H}, ${V.name}`:H})))}async function s3(L){let[V]=l3(await m3(L));return V?{space:V.value}:{}}function v3(L){let[V,C]=(L.space??"").split("/");return V&&C?{...L,site:V,space:C}:L}var Y2="unauthorized",v4="refused";function A2(L,...V){let C=V.length>0?V:[v4,Y2];return!L||typeof L!="object"||!("code"in L)?!1:C.includes(String(L.code))}function M1(L,V,C="no_answer"){return L&&typeof L=="object"&&"message"in L?String(L.message):y(V,C)}var x3=new WeakMap;function u3(L){let V=x3.get(L.entities);if(V)return V;let C=Object.keys(L.entities).filter(H=>L.entities[H]?.platform==="faitout");return x3.set(L.entities,C),C}var Z3="faitout/desk/",x4=150,u4=6e4,z,P1,A1,n1,d1,c3,S3,f=class extends q{constructor(){super();x(this,d1);this.answeredAt=0;x(this,z);x(this,P1);x(this,A1,0);x(this,n1,!1);this.wrong="",this.refusal="",this.isDenied=!1,this.busy=!1,this.isLost=!1}static getConfigForm(){return a2("site")}static getStubConfig(C){return{}}setConfig(C){this.config=v3(C),this.toggleAttribute("far",C.far===!0),this.hass&&this.askSoon()}getGridOptions(){return{columns:"full",min_columns:6}}getCardSize(){return 6}connectedCallback(){super.connectedCallback(),u(this,P1,setInterval(()=>this.askSoon(),u4)),this.hass&&this.askSoon()}disconnectedCallback(){super.disconnectedCallback(),clearInterval(s(this,P1)),clearTimeout(s(this,z)),u(this,z,void 0)}isNews(C,H){return C.connected!==H.connected?!0:C.states===H.states?!1:u3(H).some(M=>C.states[M]!==H.states[M])}shouldUpdate(C){return C.has("hass")&&a(this,d1,c3).call(this,C.get("hass")),C.size>1||!C.has("hass")||!this.answer}askSoon(){if(!(s(this,z)!==void 0||s(this,n1))){if(!this.answer&&!this.isLost&&!this.refusal){u(this,n1,!0),queueMicrotask(()=>{u(this,n1,!1),this.askNow()});return}u(this,z,setTimeout(()=>{u(this,z,void 0),this.askNow()},x4))}}ask(C){let{type:H,...M}=this.question();return C.callWS({type:Z3+H,...M})}async askNow(){if(!this.hass||!this.config)return;let C=++C2(this,A1)._;try{let H=await this.ask(this.hass);if(C!==s(this,A1))return;this.answer=H,this.answeredAt=this.now,this.isLost=!1,this.isDenied=!1,this.refusal=""}catch(H){if(C!==s(this,A1))return;this.isLost=!A2(H),this.isDenied=A2(H,Y2),this.isDenied&&(this.answer=void 0),(A2(H)||!this.answer)&&(this.refusal=M1(H,this.language,"away"))}}async carryOut(C,H){if(!(!this.hass||this.busy)){this.busy=!0,this.wrong="";try{return await this.hass.callWS({type:Z3+C,...H})}catch(M){this.wrong=M1(M,this.language);return}finally{this.busy=!1,await this.askNow()}}}say(C,H={}){return y(this.language,C,H)}pair(C,H){return this.say("pair",{what:C,how:H})}get language(){return this.hass?.language??"en"}get now(){return Date.now()/1e3}goTo(C){let H=`/${this.config.dashboard??"faitout-places"}/${C}`;history.pushState(null,"",H),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}render(){let C=this.isLost||this.hass?.connected===!1,H=C||this.refusal!=="";return t`<ha-card class="card">
      ${C&&!this.refusal?t`<p role="status" class="wrong">${this.say("away")}</p>`:o}
      ${a(this,d1,S3).call(this)}
      ${this.wrong&&this.wrong!==this.refusal?t`<p role="alert" class="wrong">${this.wrong}</p>`:o}
      ${this.answer?t`<div class=${H?"away":""}>${this.content(this.answer)}</div>`:this.refusal||this.wrong?o:t`<p class="quiet">${this.say("loading")}</p>`}
    </ha-card>`}};z=new WeakMap,P1=new WeakMap,A1=new WeakMap,n1=new WeakMap,d1=new WeakSet,c3=function(C){this.hass&&(this.toggleAttribute("dark",this.hass.themes?.darkMode??!1),(!C||this.isNews(C,this.hass))&&this.askSoon(),C?.connected!==this.hass.connected&&this.requestUpdate("answer"))},S3=function(){return this.refusal?this.isDenied?t`<p role="status" class="quiet">${this.refusal}</p>`:t`<p role="alert" class="wrong">${this.refusal}</p>`:o},f.styles=[n3],f.properties={hass:{attribute:!1},config:{state:!0},answer:{state:!0},wrong:{state:!0},refusal:{state:!0},isDenied:{state:!0},busy:{state:!0},isLost:{state:!0}};var h3="M12,4A4,4 0 0,1 16,8A4,4 0 0,1 12,12A4,4 0 0,1 8,8A4,4 0 0,1 12,4M12,14C16.42,14 20,15.79 20,18V20H4V18C4,15.79 7.58,14 12,14Z";var f3="M13,8A4,4 0 0,1 9,12A4,4 0 0,1 5,8A4,4 0 0,1 9,4A4,4 0 0,1 13,8M17,18V20H1V18C1,15.79 4.58,14 9,14C13.42,14 17,15.79 17,18M20.5,14.5V16H19V14.5H20.5M18.5,9.5H17V9A3,3 0 0,1 20,6A3,3 0 0,1 23,9C23,9.97 22.5,10.88 21.71,11.41L21.41,11.6C20.84,12 20.5,12.61 20.5,13.3V13.5H19V13.3C19,12.11 19.6,11 20.59,10.35L20.88,10.16C21.27,9.9 21.5,9.47 21.5,9A1.5,1.5 0 0,0 20,7.5A1.5,1.5 0 0,0 18.5,9V9.5Z";var g3="M13 14H11V9H13M13 18H11V16H13M1 21H23L12 2L1 21Z";var J2="M12 2C6.5 2 2 6.5 2 12S6.5 22 12 22 22 17.5 22 12 17.5 2 12 2M12 20C7.59 20 4 16.41 4 12S7.59 4 12 4 20 7.59 20 12 16.41 20 12 20M16.59 7.58L10 14.17L7.41 11.59L6 13L10 17L18 9L16.59 7.58Z";var C5="M12,20A8,8 0 0,0 20,12A8,8 0 0,0 12,4A8,8 0 0,0 4,12A8,8 0 0,0 12,20M12,2A10,10 0 0,1 22,12A10,10 0 0,1 12,22C6.47,22 2,17.5 2,12A10,10 0 0,1 12,2M12.5,7V12.25L17,14.92L16.25,16.15L11,13V7H12.5Z";var O3="M14.47 15.08L11 13V7H12.5V12.25L15.58 14.08C15.17 14.36 14.79 14.7 14.47 15.08M13.08 19.92C12.72 19.97 12.37 20 12 20C7.58 20 4 16.42 4 12S7.58 4 12 4 20 7.58 20 12C20 12.37 19.97 12.72 19.92 13.08C20.61 13.18 21.25 13.4 21.84 13.72C21.94 13.16 22 12.59 22 12C22 6.5 17.5 2 12 2S2 6.5 2 12C2 17.5 6.47 22 12 22C12.59 22 13.16 21.94 13.72 21.84C13.4 21.25 13.18 20.61 13.08 19.92M18 15V18H15V20H18V23H20V20H23V18H20V15H18Z";var y3="M20 6.91L17.09 4L12 9.09L6.91 4L4 6.91L9.09 12L4 17.09L6.91 20L12 14.91L17.09 20L20 17.09L14.91 12L20 6.91Z";var k3="M8,3C6.89,3 6,3.89 6,5V21H18V5C18,3.89 17.11,3 16,3H8M8,5H16V19H8V5M13,11V13H15V11H13Z";var H5="M11,18H13V16H11V18M12,2A10,10 0 0,0 2,12A10,10 0 0,0 12,22A10,10 0 0,0 22,12A10,10 0 0,0 12,2M12,20C7.59,20 4,16.41 4,12C4,7.59 7.59,4 12,4C16.41,4 20,7.59 20,12C20,16.41 16.41,20 12,20M12,6A4,4 0 0,0 8,10H10A2,2 0 0,1 12,8A2,2 0 0,1 14,10C14,12 11,11.75 11,15H13C13,12.75 16,12.5 16,10A4,4 0 0,0 12,6Z";var w3="M12,17A2,2 0 0,0 14,15C14,13.89 13.1,13 12,13A2,2 0 0,0 10,15A2,2 0 0,0 12,17M18,8A2,2 0 0,1 20,10V20A2,2 0 0,1 18,22H6A2,2 0 0,1 4,20V10C4,8.89 4.9,8 6,8H7V6A5,5 0 0,1 12,1A5,5 0 0,1 17,6V8H18M12,3A3,3 0 0,0 9,6V8H15V6A3,3 0 0,0 12,3Z";var b3="M6,2H18V8H18V8L14,12L18,16V16H18V22H6V16H6V16L10,12L6,8V8H6V2M16,16.5L12,12.5L8,16.5V20H16V16.5M12,11.5L16,7.5V4H8V7.5L12,11.5M10,6H14V6.75L12,8.75L10,6.75V6Z";var V5="M1,21H23L12,2";var Z4={free:[J2,"var(--free)"],soon:[C5,"var(--soon)"],awaiting:[b3,"var(--awaited)"],occupied:[h3,"var(--taken)"],closed:[w3,"var(--quiet)"],out_of_service:[V5,"var(--quiet)"],unsure:[f3,"var(--quiet)"],unknown:[H5,"var(--quiet)"]},n2=g3,_3=k3,T3=J2,p1=y3,m1=C5,R1=O3,$1=V5;function _(L,V="currentColor"){return t`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" style="color:${V}">
    <path d=${L}></path>
  </svg>`}function F1(L){let[V,C]=Z4[L]??[H5,"var(--quiet)"];return _(V,C)}var c4=["now","today","later"],S4=["reset_alarm"],E1,k,B3,P3,R3,L5,$3,F3,D3,E3,N3,d2,D1=class extends f{constructor(){super(...arguments);x(this,k);x(this,E1);x(this,d2,()=>{this.mending=void 0})}connectedCallback(){super.connectedCallback(),u(this,E1,setInterval(()=>this.requestUpdate("answer"),1e3))}disconnectedCallback(){super.disconnectedCallback(),clearInterval(s(this,E1))}question(){return{type:"attention",...this.config.site?{site:this.config.site}:{}}}content(C){let H=C.sites.flatMap(e=>e.concerns.map(r=>({...r,site:e.site,zone:e.zone}))),M=C.sites.filter(e=>!e.is_known);return t`<div aria-live="polite">
      <h2>${this.say("attention")}</h2>
      ${C.sites.length===0?t`<p class="quiet">${this.say("no_place")}</p>`:o}
      ${H.length===0&&M.length===0?a(this,k,B3).call(this,C.sites):o}
      ${M.map(e=>t`<p class="quiet">
            ${this.say(e.is_at_work?"not_known_yet":"not_at_work",{site:e.name})}
          </p>`)}
      ${c4.map(e=>{let r=H.filter(i=>i.urgency===e);return r.length===0?o:t`<h3>${this.say(`urgency_${e}`)}</h3>
              <ul>
                ${r.map(i=>a(this,k,$3).call(this,i))}
              </ul>`})}
      ${a(this,k,P3).call(this,C.sites)}
    </div>
    ${a(this,k,R3).call(this,C.sites)}`}};E1=new WeakMap,k=new WeakSet,B3=function(C){if(C.length===0||s(this,k,L5))return o;let H=C.every(e=>e.for_others===0),M=this.say(H?"all_in_order":"nothing_for_you");return t`<p class="row">${_(T3,"var(--free)")} ${M}</p>`},P3=function(C){let H=C.reduce((M,e)=>M+e.for_others,0);return H===0?o:t`<p class="quiet">
      ${this.say(H===1?"one_for_others":"things_for_others",{count:H})}
    </p>`},R3=function([C]){if(!C||s(this,k,L5))return o;let H=R(this.language,C.zone,this.answeredAt);return t`<p class="quiet">${this.say("looked_at",{time:H})}</p>`},L5=function(){return this.isLost||this.refusal!==""||this.hass?.connected===!1},$3=function(C){let{zone:H}=C,M=C.since===null?o:t` · ${this.say("since",{time:B(this.language,H,C.since,this.now)})}`,e=C.due===null?o:t` · <strong role="timer">${o2(C.due-this.now)}</strong>`;return t`<li style="border-top:1px solid var(--line);padding:8px 0">
      <p class="row" style="flex-wrap:nowrap;align-items:flex-start">
        ${_(n2,C.urgency==="now"?"var(--taken)":"var(--soon)")}
        <span
          ><strong>${C.what}</strong><br /><span class="quiet"
            >${C.where}${M}${e}</span
          ></span
        >
      </p>
      <p>${C.todo}</p>
      ${a(this,k,F3).call(this,C)}
      ${C.helpers.length>0?t`<p class="quiet">${this.say("ask_somebody",{who:C.helpers.join(", ")})}</p>`:o}
      ${this.mended?.key===C.key&&this.mending?a(this,k,E3).call(this,this.mending):o}
    </li>`},F3=function(C){let H=`deed_${C.deed}`;return C.deed===null||!w(H)?o:t`<button
      class="main"
      ?disabled=${this.busy}
      aria-label="${this.say(H)}: ${C.where}"
      @click=${()=>a(this,k,D3).call(this,C)}
    >
      ${this.say(H)}
    </button>`},D3=async function(C){let{site:H,key:M}=C;switch(C.deed){case"look":this.goTo(C.kind==="screens"?"screens":C.space?`space-${H}-${C.space}`:"now");return;case"mend":this.mended=C,this.mending=await this.carryOut("attention/mend",{site:H,issue_id:C.subject});return;default:if(C.deed&&S4.includes(C.deed)&&!confirm(this.say("sure")))return;await this.carryOut("attention/do",{site:H,key:M})}},E3=function(C){return t`<div role="group" style="margin:8px 0">
      ${C.text?t`<p>${C.text}</p>`:o}
      <div class="row">
        ${C.ways.map(H=>t`<button ?disabled=${this.busy} @click=${()=>a(this,k,N3).call(this,H.id)}>
            ${H.label||this.say("yes_do_it")}
          </button>`)}
        <button class="plain" @click=${s(this,d2)}>${this.say("leave_it")}</button>
      </div>
    </div>`},N3=async function(C){let{mended:H,mending:M}=this;if(!H||!M?.flow_id)return;let e=await this.carryOut("attention/mend",{site:H.site,issue_id:H.subject,flow_id:M.flow_id,way:C});this.mending=e?.flow_id?e:void 0},d2=new WeakMap,D1.properties={...f.properties,mending:{state:!0},mended:{state:!0}};var h4=38;function f4(L){let V=Math.max(0,...L.flat());if(V===0)return;let C=L.findIndex(H=>H.includes(V));return{day:C,hour:L[C]?.indexOf(V)??0}}function W3(L,V){let C=Math.max(0,...L.flat()),H=[...Array(24).keys()].filter(A=>L.some(p=>(p[A]??0)>0)),[M,e]=[H[0],H.at(-1)],r=f4(L);if(M===void 0||e===void 0||r===void 0)return o;let i=`${V.weekday(r.day,"long")} ${r.hour}–${r.hour+1} h`;return t`<h3>${V.say("busy")}</h3>
    <p class="quiet">${V.say("busiest",{when:i})}</p>
    <table class="heat">
      <thead>
        <tr>
          <th scope="col"><span class="unseen">${V.say("hour")}</span></th>
          ${L.map((A,p)=>t`<th scope="col">
              <span aria-hidden="true">${V.weekday(p,"short")}</span>
              <span class="unseen">${V.weekday(p,"long")}</span>
            </th>`)}
        </tr>
      </thead>
      <tbody>
        ${[...Array(e-M+1).keys()].map(A=>{let p=M+A;return t`<tr>
            <th scope="row">${p}\u00a0h</th>
            ${L.map(d=>{let n=d[p]??0,v=Math.round(h4*n/C);return t`<td
                style="background:color-mix(in srgb, var(--primary-color, #0277bd) ${v}%, transparent)"
              >
                ${n?V.hours(n):t`<span class="quiet">–</span>`}
              </td>`})}
          </tr>`})}
      </tbody>
    </table>`}var I3=["month","quarter","year"],M5={month:1,quarter:3,year:12},g4=60;function e5(L,V){return U(p2(L,V),L,-1)}function p2(L,V){let C=M5[L];return z3(V.getFullYear(),Math.floor(V.getMonth()/C)*C)}function U(L,V,C){let[H,M]=q3(L);return z3(H,M+C*M5[V])}function U3(L,V,C){let H=[],M=p2(L,C);for(let e=g4/M5[L];e>0&&(H.push(M),!(V!==null&&M<=V));e-=1)M=U(M,L,-1);return H}function G3(L,V,C){let H={start:V,end:U(V,L,1)},M=O4(L,V,C);return M===null?H:{...H,compare_start:M,compare_end:U(M,L,1)}}function O4(L,V,C){return C==="none"?null:C==="before"?U(V,L,-1):C==="year_before"?U(V,"year",-1):C}function Q3(L){return Math.floor(q3(L)[1]/3)+1}function q3(L){let[V=1970,C=1]=L.split("-").map(Number);return[V,C-1]}function z3(L,V){return new Date(Date.UTC(L,V,1)).toISOString().slice(0,10)}var l1,m2,l2=class{constructor(V){this.language=V;x(this,l1)}say(V,C={}){return y(this.language,V,C)}hours(V){let C=V<6e3?1:0;return this.number(V/60,C)}number(V,C=0){return new Intl.NumberFormat(this.language,{maximumFractionDigits:C}).format(V)}share(V){return V===null?"–":V.toLocaleString(this.language,{style:"percent"})}weekday(V,C){return a(this,l1,m2).call(this,Date.UTC(2024,0,1+V),{weekday:C})}day(V){return a(this,l1,m2).call(this,Date.parse(V),{day:"numeric",month:"long",year:"numeric"})}period(V,C){return V==="year"?C.slice(0,4):V==="quarter"?this.say("quarter_of",{number:Q3(C),year:C.slice(0,4)}):a(this,l1,m2).call(this,Date.parse(C),{month:"long",year:"numeric"})}};l1=new WeakSet,m2=function(V,C){return new Date(V).toLocaleDateString(this.language,{...C,timeZone:"UTC"})};var y4=5*6e4,v1,S,j3,X3,Y3,J3,C0,N1,H0,s2,V0,r5,s1=class extends f{constructor(){super();x(this,S);x(this,v1,0);this.unit="month",this.start=e5("month",new Date),this.against="before"}question(){let C=this.language.startsWith("fr")?"fr":"en",H=this.config.site?{site:this.config.site}:{};return{type:"figures",language:C,...H,...G3(this.unit,this.start,this.against)}}isNews(C,H){return C.connected!==H.connected}async askNow(){this.answer&&!this.isLost&&!this.refusal&&Date.now()-s(this,v1)<y4||(u(this,v1,Date.now()),await super.askNow())}content(C){let H=new l2(this.language),M=C.start===this.start&&C.end===U(this.start,this.unit,1);return t`<h2>${this.say("figures")}</h2>
      ${a(this,S,j3).call(this,C,H)}
      ${M?a(this,S,X3).call(this,C,H):t`<p role="status">${this.say("counting")}</p>`}`}};v1=new WeakMap,S=new WeakSet,j3=function(C,H){let M=new Date,e=p2(this.unit,M),r=U3(this.unit,C.since,M),i=r.at(-1)??e,A=r.includes(this.start)?r:[...r,this.start],p=r.filter(n=>n!==this.start),d=(n,v,c,b)=>t`<button
        aria-label=${this.say(v)}
        ?disabled=${b}
        @click=${()=>a(this,S,s2).call(this,this.unit,U(this.start,this.unit,n))}
      >
        ${c}
      </button>`;return t`<div class="row" role="group" aria-label=${this.say("period")}>
        ${I3.map(n=>t`<button
            class=${n===this.unit?"main":""}
            aria-pressed=${n===this.unit}
            @click=${()=>a(this,S,s2).call(this,n,e5(n,M))}
          >
            ${this.say(`unit_${n}`)}
          </button>`)}
      </div>
      <div class="row" style="margin-top:8px;flex-wrap:nowrap">
        ${d(-1,"period_before","‹",this.start<=i)}
        <select
          class="chosen"
          aria-label=${this.say("period")}
          @change=${n=>a(this,S,s2).call(this,this.unit,K3(n))}
        >
          ${A.map(n=>t`<option value=${n} ?selected=${n===this.start}>
                ${H.period(this.unit,n)}
              </option>`)}
        </select>
        ${d(1,"period_after","›",this.start>=e)}
      </div>
      <label class="row" style="margin-top:8px;flex-wrap:nowrap">
        <span class="quiet">${this.say("compared_with")}</span>
        <select class="chosen" @change=${n=>a(this,S,V0).call(this,K3(n))}>
          ${["before","year_before","none"].filter(n=>n!=="year_before"||this.unit!=="year").map(n=>t`<option value=${n} ?selected=${n===this.against}>
                  ${this.say(`against_${n}`)}
                </option>`)}
          ${p.map(n=>t`<option value=${n} ?selected=${n===this.against}>
                ${H.period(this.unit,n)}
              </option>`)}
        </select>
      </label>`},X3=function(C,H){let{paper:M}=C,e=this.language.startsWith("fr");return t`${a(this,S,Y3).call(this,C,H)}
      ${M&&C.is_recorded?t`<p class="row" style="margin-top:8px">
              <a class="button" href=${M.page} target="_blank" rel="noopener"
                >${this.say("on_paper")}</a
              >
              <a class="button" href=${e?M.semicolon:M.comma} download
                >${this.say("as_table")}</a
              >
            </p>`:o}
      ${C.is_recorded?a(this,S,J3).call(this,C,H):o}`},Y3=function(C,H){return C.since===null?t`<p>${this.say("never_recorded")}</p>`:C.since<=C.start?o:t`<p>${this.say("recorded_since",{day:H.day(C.since)})}</p>`},J3=function(C,H){let M=C.kinds.map(i=>{let A=`kind_${i.kind}`;return{...i,name:w(A)?this.say(A):i.kind}}),e=C.months.map(i=>({...i,is_recorded:!0,name:H.period("month",`${i.month}-01`)})),r=C.spaces.map(i=>({...i,name:C.sites.length>1?`${i.name} (${i.site_name})`:i.name}));return t`${a(this,S,C0).call(this,C,H)} ${W3(C.heat,H)}
      ${this.unit==="month"?o:a(this,S,N1).call(this,"by_month",e,H)}
      ${C.sites.length>1?a(this,S,N1).call(this,"by_site",C.sites,H):o}
      ${M.length>1?a(this,S,N1).call(this,"by_kind",M,H):o}
      ${a(this,S,N1).call(this,"by_space",r,H)}`},C0=function(C,H){let{compared:M}=C,e=i=>[["figure_rate",H.share(i.rate)],["figure_used",`${H.hours(i.used_minutes)} h`],["figure_open",`${H.hours(i.open_minutes)} h`],["figure_booked",`${H.hours(i.booked_minutes)} h`],["figure_sessions",H.number(i.sessions)],["figure_walk_ins",H.number(i.walk_ins)],["figure_no_shows",H.number(i.no_shows)],["figure_released",`${H.hours(i.released_minutes)} h`],["figure_reused",`${H.hours(i.reused_minutes)} h`],["figure_members",a(this,S,H0).call(this,i.members)]],r=M?.is_recorded?e(M.total):[];return t`<table class="fixed">
        <thead>
          <tr>
            <th scope="col"><span class="unseen">${this.say("figures")}</span></th>
            <th scope="col">${H.period(this.unit,C.start)}</th>
            ${M?t`<th scope="col">${H.period(this.unit,M.start)}</th>`:o}
          </tr>
        </thead>
        <tbody>
          ${e(C.total).map(([i,A],p)=>t`<tr>
              <th scope="row">${this.say(i)}</th>
              <td><strong>${A}</strong></td>
              ${M?t`<td class="quiet">${r[p]?.[1]??"–"}</td>`:o}
            </tr>`)}
        </tbody>
      </table>
      ${M&&!M.is_recorded?t`<p class="quiet">
              ${this.say("not_recorded",{period:H.period(this.unit,M.start)})}
            </p>`:o}`},N1=function(C,H,M){return t`<h3>${this.say(C)}</h3>
      <table class="fixed">
        <thead>
          <tr>
            <th scope="col"><span class="unseen">${this.say(C)}</span></th>
            <th scope="col">${this.say("figure_used")}</th>
            <th scope="col">${this.say("short_no_shows")}</th>
            <th scope="col">${this.say("short_rate")}</th>
          </tr>
        </thead>
        <tbody>
          ${H.map(e=>t`<tr>
              <th scope="row">${e.name}</th>
              <td>${e.is_recorded?`${M.hours(e.used_minutes)} h`:"–"}</td>
              <td>${e.is_recorded?M.number(e.no_shows):"–"}</td>
              <td>${e.is_recorded?M.share(e.rate):"–"}</td>
            </tr>`)}
        </tbody>
      </table>`},H0=function(C){return C==null?this.say("not_told"):typeof C=="string"?this.say("fewer_than",{count:C.slice(1)}):String(C)},s2=function(C,H){C!==this.unit&&(this.against="before"),this.unit=C,this.start=H,a(this,S,r5).call(this)},V0=function(C){this.against=C,a(this,S,r5).call(this)},r5=function(){u(this,v1,0),this.askNow()},s1.styles=[...f.styles,W`
      table {
        width: 100%;
        border-collapse: collapse;
        margin: 4px 0 8px;
      }
      th,
      td {
        padding: 6px 0 6px 8px;
        text-align: end;
        font-weight: normal;
        border-top: 1px solid var(--line);
        font-variant-numeric: tabular-nums;
      }
      th:first-child {
        text-align: start;
        padding-inline-start: 0;
        overflow-wrap: anywhere;
      }
      thead th {
        color: var(--quiet);
        border-top: 0;
        vertical-align: bottom;
      }
      .fixed {
        table-layout: fixed;
      }
      .fixed th:first-child {
        width: 46%;
      }
      .heat td,
      .heat th {
        padding: 4px 2px;
        text-align: center;
        border: 1px solid var(--card-background-color, #fff);
      }
      .chosen {
        flex: 1;
        min-width: 0;
        max-width: 24em;
      }
    `],s1.properties={...f.properties,unit:{state:!0},start:{state:!0},against:{state:!0}};function K3(L){return L.target.value}var k4=864e5,W1="24:00";function t5(L){return new Date(`${L}T00:00:00Z`)}function K(L,V){return new Date(t5(L).getTime()+V*k4).toISOString().slice(0,10)}function j(L){return(t5(L).getUTCDay()+6)%7}function L0(L){let V=`${L}-01`,[C,H]=L.split("-").map(Number),M=new Date(Date.UTC(C??0,H??1,0)).getUTCDate(),e=Array.from({length:j(V)});for(let r=0;r<M;r++)e.push(K(V,r));for(;e.length%7;)e.push(void 0);return Array.from({length:e.length/7},(r,i)=>e.slice(i*7,i*7+7))}function i5(L,V){let[C,H]=L.split("-").map(Number);return new Date(Date.UTC(C??0,(H??1)-1+V,1)).toISOString().slice(0,7)}function P(L,V){let C={dateStyle:"short",timeStyle:"short"};return new Intl.DateTimeFormat("sv-SE",{...C,timeZone:L}).format(V*1e3).replace(" ","T")}function v2(L,V){let C=Date.parse(`${V}:00Z`)/1e3,H=C;for(let M=0;M<2;M++)H=C-(Date.parse(`${P(L,H)}:00Z`)/1e3-Math.floor(H/60)*60);return H}function o5(L,V,C){let H=new Intl.DateTimeFormat(L,{...C,timeZone:"UTC"}).format(t5(V));return L.startsWith("fr")?H.replace(/(^| )1 (?=\p{L})/u,"$11er "):H}function $(L,V,C){let H=V.slice(0,4)===C.slice(0,4)?{}:{year:"numeric"};return o5(L,V,{weekday:"long",day:"numeric",month:"long",...H})}function M0(L,V){return o5(L,`${V}-01`,{month:"long",year:"numeric"})}function E(L,V,C){return o5(L,K("2024-01-01",V),{weekday:C})}function G(L,V){if(V.length===0)return y(L,"closed");let[C]=V;return V.length===1&&C?.[0]==="00:00"&&C[1]===W1?y(L,"open_all_day"):V.map(([H,M])=>`${T1(L,H)} – ${T1(L,M)}`).join(", ")}function a5(L){let V=C=>Number(C.slice(0,2))*60+Number(C.slice(3,5));return L.reduce((C,[H,M])=>C+V(M)-V(H),0)}function x2(L,V){let[C,H]=[P(L,V.start),P(L,V.end)],M=C.endsWith("T00:00")&&H.endsWith("T00:00");return[C.slice(0,10),P(L,V.end-1).slice(0,10),M]}function u2(L,V,C,H){let[M,e,r]=x2(V,H),i=n=>$(L,n,C);if(r&&M===e)return i(M);if(r)return y(L,"days_from_to",{from:i(M),to:i(e)});let A=n=>T1(L,P(V,n).slice(11)),p={from:A(H.start),to:A(H.end)};if(P(V,H.end).slice(0,10)===M)return`${i(M)}, ${p.from} – ${p.to}`;let d=`${i(P(V,H.end).slice(0,10))} ${p.to}`;return y(L,"days_from_to",{from:`${i(M)} ${p.from}`,to:d})}var e0=["09:00","18:00"],r0=2;function n5(L){let{version:V,week:C,days:H,closings:M,holidays:e,calendar:r}=L;return{version:V,week:C,days:H,closings:M,holidays:e,calendar:r}}function c2(L,V="",C=L.today){return{kind:"close",space:V,from:C,to:C,...{isWholeDays:!0,fromTime:"08:00",toTime:"18:00"},reason:""}}function I1(L,V){let C=L.year.find(e=>e.day===V),H=L.week[j(V)]??[],M=C?.spans.length?C.spans:H;return{kind:"day",day:V,spans:M.length?M:[e0],reason:""}}function d5(L){switch(L.kind){case"close":{let{space:V,from:C,to:H,isWholeDays:M,fromTime:e,toTime:r,reason:i}=L,[A,p]=M?[`${C}T00:00`,`${K(H,1)}T00:00`]:[`${C}T${e}`,`${H}T${r}`];return{kind:"close",...V?{space:V}:{},start:A,end:p,reason:i.trim()}}case"day":return{...L,reason:L.reason.trim()};case"holidays":{let{closed:V,country:C,subdivision:H}=L,M=C?{country:C,...H?{subdivision:H}:{}}:{};return{kind:"holidays",closed:V,...M}}case"calendar":return{kind:"calendar",entity_id:L.entity_id||null};default:return L}}function p5(L,V,C){switch(L.kind){case"close":{let H=d5(L);return H.kind!=="close"||!L.from||!L.to?"fault_no_day":!L.isWholeDays&&!(L.fromTime&&L.toTime)?"fault_no_time":H.end<=H.start?"fault_end_first":v2(V.zone,H.end)<=C?"fault_over":L.to>V.last?"fault_far":void 0}case"day":return L.day?L.day<V.today?"fault_over":L.day>V.last?"fault_far":Z2(L.spans):"fault_no_day";case"week":return L.week.map(Z2).find(Boolean);case"holidays":return L.closed&&!L.country?"fault_no_country":void 0;default:return}}function Z2(L){let V="";for(let[C,H]of L){if(!C||!H)return"fault_no_time";if(H<=C)return"fault_span";if(V&&C<=V)return"fault_spans_meet";V=H}}function t0(L,V,C,H){let M=C===1&&H==="00:00"?W1:H;return L.map((e,r)=>r!==V?e:C===0?[M,e[1]]:[e[0],M])}function i0(L){let[V]=L;if(!V)return[e0];let[C,H]=V;return C<"12:00"&&H>"14:00"?[[C,"12:00"],["14:00",H]]:[V,["",""]]}var A5="faitout-hours-";function o0(L,V){try{V?sessionStorage.setItem(A5+L,JSON.stringify(V)):sessionStorage.removeItem(A5+L)}catch{}}function a0(L){try{let V=sessionStorage.getItem(A5+L);return V?JSON.parse(V):void 0}catch{return}}function m5(L,V,C,H){let M=Z2(C),e=(r,i)=>{let A=C[r]?.[i]??"";return t`<input
      type="time"
      required
      aria-label="${V}, ${L.say(i?"closes_at":"opens_at")}"
      aria-invalid=${M?"true":"false"}
      .value=${A===W1?"00:00":A}
      @change=${p=>H(t0(C,r,i,F(p)))}
    />`};return t`${C.map((r,i)=>t`<div class="span">
      ${e(i,0)}<span aria-hidden="true">–</span>${e(i,1)}
      <button
        aria-label="${V}, ${L.say("take_span_away")}"
        title=${L.say("take_span_away")}
        @click=${()=>H(C.filter((A,p)=>p!==i))}
      >
        ✕
      </button>
    </div>`)}
  ${M?t`<p class="wrong">${L.say(M)}</p>`:o}
  ${C.length===0?t`<p class="quiet">${L.say("closed")}</p>`:o}
  ${C.length<r0?t`<button
          aria-label="${V}, ${L.say(C.length?"add_break":"open_that_day")}"
          @click=${()=>H(i0(C))}
        >
          ${L.say(C.length?"add_break":"open_that_day")}
        </button>`:o}`}function F(L){return L.target.value}var w4=80,b4=["reason_leave","reason_bridge","reason_works","reason_event"],A0={close:"close_from_to",day:"other_hours",week:"the_week",holidays:"public_holidays",calendar:"closing_calendar",remove:"take_away"};function n0(L,V){switch(V.kind){case"close":return _4(L,V);case"day":return B4(L,V);case"week":return P4(L,V.week);case"holidays":return $4(L,V);case"calendar":return D4(L,V.entity_id);case"remove":return o}}function _4({voice:L,hours:V,change:C},H){let M=i=>C({...H,...i}),e=i=>t`<label
    >${L.say(i==="from"?"first_day":"last_day")}
    <input
      type="date"
      required
      min=${i==="from"?V.today:H.from||V.today}
      max=${V.last}
      .value=${H[i]}
      @change=${A=>M(T4(H,i,F(A)))}
  /></label>`,r=i=>t`<label
    >${L.say(i==="fromTime"?"from_time":"to_time")}
    <input type="time" required .value=${H[i]} @change=${A=>M({[i]:F(A)})}
  /></label>`;return t`<label
      >${L.say("what_closes")}
      <select @change=${i=>M({space:F(i)})}>
        <option value="" .selected=${H.space===""}>${L.say("whole_place")}</option>
        ${V.spaces.map(({space:i,name:A})=>t`<option value=${i} .selected=${H.space===i}>${A}</option>`)}
      </select></label
    >
    <div class="pair">
      ${e("from")} ${H.isWholeDays?o:r("fromTime")} ${e("to")}
      ${H.isWholeDays?o:r("toTime")}
    </div>
    <label class="inline"
      ><input
        type="checkbox"
        .checked=${H.isWholeDays}
        @change=${i=>M({isWholeDays:i.target.checked})}
      />
      ${L.say("whole_days")}</label
    >
    ${d0(L,H.reason,i=>M({reason:i}))}`}function T4(L,V,C){return V==="from"&&C>L.to?{from:C,to:C}:{[V]:C}}function B4({voice:L,hours:V,change:C},H){let M=i=>C({...H,...i}),e=H.day?V.week[j(H.day)]??[]:void 0,r=H.day?E(L.language,j(H.day),"long"):"";return t`<label
      >${L.say("which_day")}
      <input
        type="date"
        required
        min=${V.today}
        max=${V.last}
        .value=${H.day}
        @change=${i=>M({day:F(i)})}
    /></label>
    ${e?t`<p class="quiet">
            ${L.say("usually",{day:r,hours:G(L.language,e)})}
          </p>`:o}
    <fieldset>
      <legend>${H.day?$(L.language,H.day,V.today):L.say("which_day")}</legend>
      ${m5(L,L.say("which_day"),H.spans,i=>M({spans:i}))}
    </fieldset>
    ${d0(L,H.reason,i=>M({reason:i}))}`}function P4(L,V){let{voice:C,change:H}=L,M=(e,r)=>H({kind:"week",week:V.map((i,A)=>e.includes(A)?r:i)});return t`${V.map((e,r)=>{let i=E(C.language,r,"long");return t`<fieldset>
      <legend>${i}</legend>
      ${m5(C,i,e,A=>M([r],A))}
      <button
        aria-expanded=${L.copied===r}
        aria-label="${i}, ${C.say("copy_day")}"
        @click=${()=>L.copy(L.copied===r?void 0:r)}
      >
        ${C.say("copy_day")}
      </button>
      ${L.copied===r?R4(C,V,r,M):o}
    </fieldset>`})}`}function R4(L,V,C,H){let M=V[C]??[],e=V.map((i,A)=>A).filter(i=>i!==C),r=i=>String(V[i])===String(M);return t`<div class="row" style="margin-top:8px" role="group" aria-label=${L.say("copy_to")}>
    ${e.map(i=>t`<button
        aria-pressed=${r(i)}
        aria-label=${E(L.language,i,"long")}
        @click=${()=>H([i],M)}
      >
        ${r(i)?"✓ ":""}${E(L.language,i,"short")}
      </button>`)}
    <button @click=${()=>H(e,M)}>${L.say("all_days")}</button>
  </div>`}function $4({voice:L,hours:V,change:C},H){let{countries:M,subdivisions:e,country:r}=V.holidays,i=n=>C({...H,...n}),A=new Intl.DisplayNames([L.language],{type:"region"}),p=M.map(n=>({code:n,name:F4(A,n)})).sort((n,v)=>n.name.localeCompare(v.name,L.language)),d=H.country===r?e:[];return t`<label class="inline"
      ><input
        type="checkbox"
        .checked=${H.closed}
        @change=${n=>i({closed:n.target.checked})}
      />
      ${L.say("closed_on_holidays")}</label
    >
    <label
      >${L.say("country")}
      <select @change=${n=>i({country:F(n),subdivision:""})}>
        ${H.country?o:t`<option value="">–</option>`}
        ${p.map(({code:n,name:v})=>t`<option value=${n} .selected=${n===H.country}>${v}</option>`)}
      </select></label
    >
    ${d.length>0?t`<label
            >${L.say("subdivision")}
            <select @change=${n=>i({subdivision:F(n)})}>
              <option value="">${L.say("no_subdivision")}</option>
              ${d.map(({id:n,name:v})=>t`<option value=${n} .selected=${n===H.subdivision}>${v}</option>`)}
            </select></label
          >`:o}`}function F4(L,V){try{return L.of(V)??V}catch{return V}}function D4({voice:L,hours:V,change:C},H){let{choices:M}=V.calendar;return t`<p class="quiet">${L.say("closing_calendar_does")}</p>
    <label
      >${L.say("closing_calendar")}
      <select @change=${e=>C({kind:"calendar",entity_id:F(e)})}>
        <option value="" .selected=${H===""}>${L.say("no_calendar")}</option>
        ${M.map(({entity_id:e,name:r})=>t`<option value=${e} .selected=${e===H}>${r}</option>`)}
      </select></label
    >`}function d0(L,V,C){return t`<label
      >${L.say("reason")}
      <input
        autocomplete="off"
        maxlength=${w4}
        .value=${V}
        @input=${H=>C(F(H))}
    /></label>
    <div class="row" role="group" aria-label=${L.say("reason")}>
      ${b4.map(H=>t`<button aria-pressed=${V===L.say(H)} @click=${()=>C(L.say(H))}>
          ${L.say(H)}
        </button>`)}
    </div>`}var l5="time",s5="space/";function v5({way:L,fates:V}){return L.filter(({booking_id:C,start:H})=>{let M=V[C];return M===void 0||typeof M=="object"&&M.start===H}).length}function p0(L){let{voice:V,way:C}=L,H=C.length===1?"one_in_the_way":"in_the_way";return t`<p>${V.say(H,{count:C.length})}</p>
    ${C.length>1?E4(L):o}
    <ul>
      ${C.map(M=>N4(L,M))}
    </ul>`}function E4({voice:L,way:V,fates:C,choose:H}){let M=r=>{let i=V.flatMap(A=>{let p=r(A);return p===void 0?[]:[[A.booking_id,p]]});H({...C,...Object.fromEntries(i)})},e=r=>{let[i]=r.free;return r.may_move&&i?{space:i.space}:void 0};return t`<div class="row" role="group" aria-label=${L.say("all_of_them")}>
    <button @click=${()=>M(()=>"keep")}>${L.say("keep_all")}</button>
    ${V.some(e)?t`<button @click=${()=>M(e)}>${L.say("move_all")}</button>`:o}
    ${V.some(r=>r.may_cancel)?t`<button class="danger" @click=${()=>M(r=>r.may_cancel?"cancel":void 0)}>
            ${L.say("cancel_all")}
          </button>`:o}
  </div>`}function N4(L,V){let{voice:C,zone:H,today:M,fates:e,choose:r}=L,{language:i}=C,A=e[V.booking_id],p=$(i,P(H,V.start).slice(0,10),M),d=P(H,V.end),v=`${d.slice(0,10)!==P(H,V.start).slice(0,10)?`${$(i,d.slice(0,10),M)} `:""}${R(i,H,V.end)}`,c=`${p}, ${R(i,H,V.start)} – ${v}`,b=T=>{let{[V.booking_id]:G5,...Q5}=e;r(T===void 0?Q5:{...Q5,[V.booking_id]:T})},h1=W4(A),J=(T,G5)=>t`<option value=${T} .selected=${T===h1}>${G5}</option>`;return t`<li class="line">
    <div class="body">
      <strong>${V.space_name}</strong> ${V.title?`· ${V.title}`:""}<br />
      ${c}
      ${V.has_holder?o:t`<br /><span class="quiet">${C.say("no_holder")}</span>`}
      <label
        ><span class="unseen">${V.space_name}, ${c}</span>
        <select @change=${T=>b(I4(F(T),V))}>
          ${J("",C.say("decide"))} ${J("keep",C.say("keep_booking"))}
          ${V.may_move?t`${V.free.map(T=>J(s5+T.space,C.say("move_to",{space:T.name})))}${J(l5,C.say("move_in_time"))}`:o}
          ${V.may_cancel?J("cancel",C.say("cancel_booking")):o}
        </select></label
      >
      ${typeof A=="object"&&A.start!==void 0?t`<label
              >${C.say("new_start")}
              <input
                type="datetime-local"
                required
                .value=${P(H,A.start)}
                @change=${T=>F(T)&&b({start:v2(H,F(T))})}
            /></label>`:o}
    </div>
  </li>`}function W4(L){return L===void 0||typeof L=="string"?L??"":L.space?s5+L.space:l5}function I4(L,V){return L==="keep"||L==="cancel"?L:L===l5?{start:V.start}:L?{space:L.slice(s5.length)}:void 0}function l0(L){let V=[];for(let C of L.days){let H=V.at(-1);H?.kind==="days"&&U4(H.days.at(-1),C)?(H.days.push(C),H.last=C.day):V.push({kind:"days",first:C.day,last:C.day,days:[C]})}for(let C of L.closings){let[H,M]=x2(L.zone,C);V.push({kind:"closing",first:H,last:M,closing:C})}return V.sort((C,H)=>C.first.localeCompare(H.first)||C.last.localeCompare(H.last))}function U4(L,V){return L!==void 0&&L.origin!=="hand"&&K(L.day,1)===V.day&&L.origin===V.origin&&L.reason===V.reason&&String(L.spans)===String(V.spans)}function S2(L,V){let C=L.week[j(V.day)]??[];return String(C)===String(V.spans)?"usual":V.spans.length===0?"closed":a5(V.spans)>a5(C)?"longer":"other"}function h2(L,V){return L.closings.filter(C=>{let[H,M]=x2(L.zone,C);return H<=V&&V<=M})}function s0(L,V){let C=r=>new Set([...r.days,...r.closings].map(x5)),[H,M]=[C(L),C(V)],e=r=>{let{closed:i,country:A,subdivision:p}=r.holidays;return JSON.stringify([i,A,p,r.calendar.entity_id])};return{weekdays:V.week.flatMap((r,i)=>String(r)===String(L.week[i]??[])?[]:[i]),came:[...V.days,...V.closings].filter(r=>!H.has(x5(r))),went:[...L.days,...L.closings].filter(r=>!M.has(x5(r))),settings:e(L)!==e(V)}}function x5(L){return JSON.stringify(L)}function v0(L,V,C){let H=M=>M.origin==="hand";switch(L.kind){case"week":return{kind:"week",week:V.week};case"holidays":{let{closed:M,country:e,subdivision:r}=V.holidays;return{kind:"holidays",closed:M,country:e??"",subdivision:r??""}}case"calendar":return{kind:"calendar",entity_id:V.calendar.entity_id??""};case"day":{let M=V.days.find(r=>r.day===L.day&&H(r));if(M)return m0(M);let e=C.days.find(r=>r.day===L.day&&H(r));return e&&{kind:"remove",id:e.id}}case"close":{let M=new Set(V.closings.map(r=>r.id)),e=C.closings.find(r=>H(r)&&!M.has(r.id));return e&&{kind:"remove",id:e.id}}case"remove":{let M=V.days.find(r=>r.id===L.id),e=V.closings.find(r=>r.id===L.id);return M?m0(M):e&&G4(e,C.zone)}}}function m0({day:L,spans:V,reason:C}){return{kind:"day",day:L,spans:V,reason:C}}function G4(L,V){let[C,H]=P(V,L.start).split("T"),[M,e]=P(V,L.end).split("T"),{space:r,reason:i}=L;return{kind:"close",space:r??"",...{from:C,fromTime:H,to:M,toTime:e,isWholeDays:!1},reason:i}}function x0(L,V,C){return L.kind!=="week"?L:{kind:"week",week:L.week.map((M,e)=>String(M)===String(V.week[e])?C.week[e]??M:M)}}var u0={usual:void 0,closed:[p1,"currentColor"],longer:[R1,"var(--free)"],other:[m1,"var(--soon)"]},Q4={ArrowLeft:-1,ArrowRight:1,ArrowUp:-7,ArrowDown:7};function Z0(L,V,C){let{month:H,show:M}=C,e=new Map(V.year.map(d=>[d.day,d])),[r,i]=[V.today.slice(0,7),V.year.at(-1)?.day.slice(0,7)??H],{language:A}=L,p=q4(C,e);return t`<div class="row" style="flex-wrap:nowrap">
      <button
        aria-label=${L.say("month_before")}
        ?disabled=${H<=r}
        @click=${()=>M(i5(H,-1))}
      >
        ‹
      </button>
      <strong style="flex:1;text-align:center" aria-live="polite">${M0(A,H)}</strong>
      <button
        aria-label=${L.say("month_after")}
        ?disabled=${H>=i}
        @click=${()=>M(i5(H,1))}
      >
        ›
      </button>
    </div>
    <table class="month" @keydown=${d=>X4(d,C)}>
      <thead>
        <tr>
          ${[0,1,2,3,4,5,6].map(d=>t`<th scope="col">
              <span aria-hidden="true">${E(A,d,"short")}</span
              ><span class="unseen">${E(A,d,"long")}</span>
            </th>`)}
        </tr>
      </thead>
      <tbody>
        ${L0(H).map(d=>t`<tr>
            ${d.map(n=>t`<td>${n?z4(L,V,C,n,e.get(n),p):""}</td>`)}
          </tr>`)}
      </tbody>
    </table>
    ${j4(L)}`}function q4({month:L,chosen:V},C){return V.startsWith(L)?V:[...C.keys()].find(H=>H.startsWith(L))??""}function z4(L,V,C,H,M,e){let r=Number(H.slice(8));if(!M)return t`<button class="past" disabled aria-label=${$(L.language,H,V.today)}>
      ${r}
    </button>`;let i=S2(V,M),A=M.spans.length===0,p=A?u0.closed:u0[i],d=h2(V,H).filter(n=>n.space!==null);return t`<button
    class="${i} ${A?"shut":""} ${H===V.today?"today":""}"
    data-day=${H}
    aria-pressed=${C.chosen===H}
    tabindex=${H===e?0:-1}
    @click=${()=>C.choose(H,!1)}
  >
    <span class="number" aria-hidden="true">${r}</span>
    <span class="unseen">${K4(L,V,M,i,d.length)}</span>
    <span class="shapes">
      ${p?_(...p):""}${d.length>0?_($1,"var(--quiet)"):""}
    </span>
  </button>`}function K4(L,V,C,H,M){return[$(L.language,C.day,V.today),G(L.language,C.spans),H==="usual"||H==="closed"?"":L.say(`look_${H}`),C.reason,M?L.say("spaces_closed"):""].filter(Boolean).join(", ")}function j4(L){let V=(C,H)=>t`<span>${C} ${L.say(H)}</span>`;return t`<p class="legend">
    ${V(_(p1),"look_closed")} ${V(_(R1,"var(--free)"),"look_longer")}
    ${V(_(m1,"var(--soon)"),"look_other")} ${V(_($1,"var(--quiet)"),"spaces_closed")}
  </p>`}function X4(L,V){let C=Q4[L.key],H=L.target.dataset.day;C===void 0||!H||(L.preventDefault(),V.choose(K(H,C),!0))}var Y4=8;function c0({voice:L,hours:V}){let[C]=V.year;if(!C)return t``;let H=[G(L.language,C.spans),C.reason].filter(Boolean).join(" · ");return t`<p>
    <strong>${L.say("pair",{what:L.say("today"),how:H})}</strong>
  </p>`}function S0({voice:L,hours:V,begin:C}){return t`<h3>${L.say("the_week")}</h3>
    <dl class="days">
      ${V.week.map((H,M)=>t`<dt>${E(L.language,M,"long")}</dt>
          <dd>${G(L.language,H)}</dd>`)}
    </dl>
    ${u5(L,V,"the_week",()=>C({kind:"week",week:V.week}))}`}function h0({voice:L,hours:V,begin:C}){let{holidays:H,calendar:M}=V,{closed:e,country:r,subdivision:i}=H,A=H.subdivisions.find(v=>v.id===i)?.name??i,d=[r?new Intl.DisplayNames([L.language],{type:"region"}).of(r):"",A].filter(Boolean).join(", "),n=M.heard===null?"":B(L.language,V.zone,M.heard,Date.now()/1e3);return t`<h3>${L.say("public_holidays")}</h3>
    <p>${e?L.say("holidays_closed",{where:d}):L.say("holidays_open")}</p>
    ${u5(L,V,"public_holidays",()=>C({kind:"holidays",closed:e,country:r??"",subdivision:i??""}))}
    <h3>${L.say("closing_calendar")}</h3>
    <p>${M.name??M.entity_id??L.say("no_calendar")}</p>
    ${M.entity_id&&M.fault?t`<p class="wrong">${L.say(n?"calendar_silent_since":"calendar_silent",{time:n})}</p>`:o}
    ${u5(L,V,"closing_calendar",()=>C({kind:"calendar",entity_id:M.entity_id??""}))}`}function u5(L,V,C,H){if(!V.may_change)return o;let M=L.say("pair",{what:L.say("change"),how:L.say(C)});return t`<button aria-label=${M} data-opens=${C} @click=${H}>${L.say("change")}</button>`}function f0(L){let{voice:V,hours:C,showsAll:H,showAll:M}=L,e=l0(C),r=H?e:e.slice(0,Y4);return t`<h3>${V.say("what_differs")}</h3>
    ${e.length===0?t`<p class="quiet">${V.say("nothing_differs")}</p>`:o}
    <ul>
      ${r.map(i=>O0(L,i))}
    </ul>
    ${e.length>r.length?t`<button class="plain quiet" @click=${M}>
            ${V.say("and_more",{count:e.length-r.length})}
          </button>`:o}`}function g0(L,V){let{voice:C,hours:H,begin:M}=L,e=H.year.find(d=>d.day===V);if(!e)return t``;let i=H.days.filter(d=>d.day===V).map(d=>({kind:"days",first:V,last:V,days:[d]}));for(let d of h2(H,V))i.push({kind:"closing",first:V,last:V,closing:d});let A=(d,n)=>t`<button data-opens=${d} @click=${()=>M(n)}>${C.say(d)}</button>`,p=$(C.language,V,H.today);return t`<section aria-label=${p} class="told">
    <p><strong>${p}</strong><br />${G(C.language,e.spans)}</p>
    <ul>
      ${i.map(d=>O0(L,d,d.kind==="days"))}
    </ul>
    ${H.may_change?t`<div class="row last">
            ${e.spans.length?A("close_that_day",c2(H,"",V)):o}
            ${A("other_hours_that_day",I1(H,V))}
          </div>`:o}
  </section>`}function O0(L,V,C=!1){return V.kind==="days"?J4(L,V,C):C9(L,V.closing)}function J4(L,V,C){let{voice:H,hours:M,begin:e,remove:r}=L,[i]=V.days;if(!i)return t``;let A=S2(M,i),p={usual:m1,closed:p1,longer:R1,other:m1}[A],d={usual:"var(--quiet)",closed:"currentColor",longer:"var(--free)",other:"var(--soon)"}[A],n=T=>$(H.language,T,M.today),v=V.first===V.last?n(V.first):H.say("days_from_to",{from:n(V.first),to:n(V.last)}),c=A==="longer"||A==="other"?H.say(`look_${A}`):"",b=[G(H.language,i.spans),c].filter(Boolean).join(" · "),h1=i.origin==="calendar"?y0(H,M):i.origin==="holiday"?H.say("origin_holiday"):"",J=i.origin==="hand"?Z5(H,"take_away",v,()=>r(i.id)):i.origin==="holiday"&&V.first===V.last&&A==="closed"?Z5(H,"open_all_the_same",v,()=>e(I1(M,i.day))):o;return k0(_(p,d),C?"":v,b,i.reason,h1,M.may_change?J:o)}function C9({voice:L,hours:V,remove:C},H){let M=u2(L.language,V.zone,V.today,H),e=H.space?L.say("space_closed",{space:H.space_name??H.space}):L.say("closed"),r=H.origin==="hand";return k0(_(H.space?$1:p1,H.space?"var(--quiet)":"currentColor"),M,e,H.reason,r?"":y0(L,V),r&&V.may_change?Z5(L,H.start*1e3<=Date.now()?"reopen":"take_away",M,()=>C(H.id)):o)}function y0(L,V){return L.say("origin_calendar",{name:V.calendar.name??""})}function Z5(L,V,C,H){return t`<button
    ?disabled=${L.busy}
    aria-label=${L.say("pair",{what:L.say(V),how:C})}
    @click=${H}
  >
    ${L.say(V)}
  </button>`}function k0(L,V,C,H,M,e){return t`<li class="line">
    ${L}
    <div class="body">
      ${V?t`<strong>${V}</strong><br />`:o} ${C}${H?t` · ${H}`:o}
      ${M?t`<br /><span class="quiet">${M}</span>`:o}
    </div>
    ${e}
  </li>`}var w0=W`
  fieldset {
    border: 0;
    border-top: 1px solid var(--line);
    margin: 0;
    padding: 8px 0;
    min-width: 0;
  }
  legend {
    padding: 8px 8px 0 0;
    font-weight: 500;
  }
  label {
    display: block;
    margin: 8px 0;
  }
  label.inline {
    display: flex;
    gap: 10px;
    align-items: center;
    min-height: 44px;
  }
  input[type="checkbox"],
  input[type="radio"] {
    width: 22px;
    height: 22px;
    min-height: 22px;
    min-width: 22px;
    margin: 0;
    accent-color: var(--primary-color, #0277bd);
  }
  input,
  select {
    max-width: 100%;
    min-width: 0;
  }
  label:not(.inline) > input,
  label:not(.inline) > select {
    display: block;
    width: 100%;
    margin-top: 4px;
  }
  :host([dark]) input,
  :host([dark]) select {
    color-scheme: dark;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    gap: 0 12px;
  }
  .span {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 4px 0;
  }
  .span input {
    flex: 1 1 0;
    padding: 8px;
  }
  table.month {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  .month th {
    font-weight: 400;
    font-size: 0.85rem;
    padding: 4px 0;
  }
  .month td {
    padding: 1px;
  }
  .month button {
    position: relative;
    width: 100%;
    min-width: 0;
    padding: 0;
    min-height: 46px;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 1px;
    border-radius: 8px;
    line-height: 1.1;
  }
  .month button.past {
    color: var(--quiet);
  }
  .month button.today {
    font-weight: 700;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .month button.shut {
    background: repeating-linear-gradient(
      -45deg,
      var(--line) 0 3px,
      var(--card-background-color, #fff) 3px 7px
    );
  }
  .month button.other {
    border: 2px solid var(--soon);
  }
  .month button.longer {
    border: 2px solid var(--free);
  }
  .month button[aria-pressed="true"] {
    box-shadow: 0 0 0 3px var(--primary-color, #0277bd);
  }
  .month svg.icon,
  .legend svg.icon {
    width: 15px;
    height: 15px;
  }
  .month .number {
    background: var(--card-background-color, #fff);
    border-radius: 6px;
    padding: 0 4px;
  }
  .month .shapes {
    display: flex;
    height: 15px;
    background: var(--card-background-color, #fff);
    border-radius: 6px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    font-size: 0.85rem;
    margin: 6px 0;
  }
  .legend span {
    display: inline-flex;
    gap: 4px;
    align-items: center;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: flex-start;
    border-top: 1px solid var(--line);
    padding: 8px 0;
  }
  .line > .body {
    flex: 1 1 170px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .line > svg.icon {
    margin-top: 1px;
  }
  .days {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 12px;
    margin: 4px 0;
  }
  .days dd {
    margin: 0;
  }
  .last {
    margin-top: 12px;
  }
  .told {
    border-inline-start: 4px solid var(--free);
    padding: 4px 0 4px 12px;
    margin: 8px 0;
  }
  .told.warned {
    border-color: var(--soon);
  }
  h2:focus,
  h3:focus {
    outline: none;
  }
`;var u1,G1,D,l,U1,b0,O2,_0,T0,B0,f2,X,c5,P0,R0,$0,F0,D0,E0,g2,N0,W0,x1=class extends f{constructor(){super();x(this,l);x(this,u1);x(this,G1,new Set);x(this,D,"");x(this,O2,C=>{this.chosen=C.target.value,this.told=void 0,this.day="",this.askNow()});this.chosen="",this.month="",this.day="",this.showsAll=!1,this.hasTried=!1}setConfig(C){super.setConfig(C),this.chosen=""}question(){return{type:"hours",site:this.chosen}}async ask(C){if(this.config.site)this.chosen||=this.config.site;else if(!s(this,u1)?.length){let{sites:r}=await C.callWS({type:"faitout/desk/places"});u(this,u1,r),this.chosen||=r[0]?.site??""}let{type:H,...M}=this.question(),e=this.chosen?await C.callWS({type:`faitout/desk/${H}`,...M}):void 0;return{places:s(this,u1)??[],hours:e}}willUpdate(C){super.willUpdate(C);let H=this.answer?.hours;if(!H||s(this,G1).has(H.site))return;s(this,G1).add(H.site);let M=H.may_change?a0(H.site):void 0;M&&!this.held&&(this.held={draft:M.draft,seen:M.seen,fates:{}})}updated(C){if(super.updated(C),!s(this,D))return;let H=this.renderRoot.querySelector(s(this,D));H&&(u(this,D,""),H.focus())}content({places:C,hours:H}){if(!H)return t`<p>${this.say("no_place")}</p>`;let{held:M}=this;return t`${a(this,l,b0).call(this,C,H)}
    ${M?a(this,l,P0).call(this,H,M):a(this,l,_0).call(this,H)}`}};u1=new WeakMap,G1=new WeakMap,D=new WeakMap,l=new WeakSet,U1=function(){return{language:this.language,busy:this.busy,say:(C,H)=>this.say(C,H)}},b0=function(C,H){return this.config.site||C.length<2?t`<h2>${this.say("card_hours")}, ${H.name}</h2>`:t`<h2>${this.say("card_hours")}</h2>
      <label
        >${this.say("edit_site")}
        <select ?disabled=${this.held!==void 0} @change=${s(this,O2)}>
          ${C.map(({site:M,name:e})=>t`<option value=${M} .selected=${M===H.site}>${e}</option>`)}
        </select></label
      >`},O2=new WeakMap,_0=function(C){let H={voice:s(this,l,U1),hours:C,showsAll:this.showsAll,showAll:()=>{this.showsAll=!0},begin:e=>a(this,l,B0).call(this,C,e),remove:e=>a(this,l,g2).call(this,C,a(this,l,f2).call(this,C,{kind:"remove",id:e}))},M={month:this.month||C.today.slice(0,7),chosen:this.day,show:e=>{this.month=e},choose:(e,r)=>a(this,l,T0).call(this,C,e,r)};return t`${a(this,l,W0).call(this,C)} ${c0(H)}
      ${C.may_change?t`<div class="row">
              <button class="main" data-opens="close" @click=${()=>H.begin(c2(C))}>
                ${this.say("close_from_to")}
              </button>
              <button data-opens="day" @click=${()=>H.begin(I1(C,C.today))}>
                ${this.say("other_hours")}
              </button>
            </div>`:o}
      <h3>${this.say("the_month")}</h3>
      ${Z0(s(this,l,U1),C,M)}
      ${this.day.startsWith(M.month)?g0(H,this.day):o}
      ${f0(H)} ${S0(H)} ${h0(H)}`},T0=function(C,H,M){C.year.some(e=>e.day===H)&&(this.day=!M&&H===this.day?"":H,this.month=H.slice(0,7),M&&u(this,D,`[data-day="${H}"]`))},B0=function(C,H){this.told=void 0,a(this,l,X).call(this,C,a(this,l,f2).call(this,C,H)),u(this,D,"#step")},f2=function(C,H){return{draft:H,seen:n5(C),fates:{}}},X=function(C,H){this.held=H,this.wrong="",o0(C.site,H)},c5=function(C){u(this,D,'[data-opens="close"]'),this.hasTried=!1,this.copied=void 0,a(this,l,X).call(this,C,void 0)},P0=function(C,H){let{draft:M,way:e}=H,r=H.seen.version!==C.version,i=this.hasTried&&!e?p5(M,C,this.now):void 0;return t`<h3 id="step" tabindex="-1">${this.say(e?"in_the_way_title":A0[M.kind])}</h3>
      ${r?a(this,l,D0).call(this,C,H):o}
      ${e?a(this,l,$0).call(this,C,H,e):a(this,l,R0).call(this,C,M)}
      ${i?t`<p role="alert" class="wrong">${this.say(i)}</p>`:o}
      <p role="status">
        ${this.busy?t`<progress aria-label=${this.say("working")}></progress> ${this.say("working")}`:o}
      </p>
      <div class="row last">
        <button
          class="main"
          ?disabled=${this.busy||r||e!==void 0&&v5({way:e,fates:H.fates})>0}
          @click=${()=>a(this,l,g2).call(this,C,H)}
        >
          ${this.say(e?"do_so":M.kind==="close"?"close_it":"save")}
        </button>
        ${e&&M.kind!=="remove"?t`<button ?disabled=${this.busy} @click=${()=>a(this,l,F0).call(this,C,H)}>${this.say("back")}</button>`:o}
        <button ?disabled=${this.busy} @click=${()=>a(this,l,c5).call(this,C)}>${this.say("leave_it")}</button>
      </div>`},R0=function(C,H){return n0({voice:s(this,l,U1),hours:C,copied:this.copied,copy:M=>{this.copied=M},change:M=>this.held&&a(this,l,X).call(this,C,{...this.held,draft:M})},H)},$0=function(C,H,M){let e=v5({way:M,fates:H.fates});return t`${p0({voice:s(this,l,U1),zone:C.zone,today:C.today,way:M,fates:H.fates,choose:r=>a(this,l,X).call(this,C,{...H,fates:r})})}
    ${e>0?t`<p class="quiet">${this.say("still_to_decide",{count:e})}</p>`:o}`},F0=function(C,H){u(this,D,"#step"),a(this,l,X).call(this,C,{draft:H.draft,seen:H.seen,fates:H.fates})},D0=function(C,H){let{weekdays:M,came:e,went:r,settings:i}=s0(H.seen,C),A=d=>"day"in d?$(this.language,d.day,C.today):u2(this.language,C.zone,C.today,d),p=d=>[A(d),d.reason].filter(Boolean).join(" · ");return t`<div role="alert" class="told warned">
      <p><strong>${this.say("changed_meanwhile")}</strong></p>
      <ul>
        ${M.map(d=>t`<li>${this.say("new_hours",{what:E(this.language,d,"long")})}</li>`)}
        ${e.map(d=>t`<li>${this.say("new_line",{what:p(d)})}</li>`)}
        ${r.map(d=>t`<li>${this.say("gone_line",{what:p(d)})}</li>`)}
        ${i?t`<li>${this.say("new_settings")}</li>`:o}
      </ul>
      <button @click=${()=>a(this,l,E0).call(this,C,H)}>${this.say("go_on")}</button>
    </div>`},E0=function(C,H){u(this,D,"#step");let M=x0(H.draft,H.seen,C);a(this,l,X).call(this,C,{draft:M,seen:n5(C),fates:H.fates})},g2=async function(C,H){if(this.hasTried=!0,p5(H.draft,C,this.now))return;let M=await this.carryOut("change_hours",{site:C.site,version:H.seen.version,dry_run:!1,change:d5(H.draft),in_the_way:H.fates});if(M){if(!M.done){let e=new Set(M.in_the_way.map(i=>i.booking_id)),r=Object.entries(H.fates).filter(([i])=>e.has(i));u(this,D,"#step"),a(this,l,X).call(this,C,{...H,way:M.in_the_way,fates:Object.fromEntries(r)});return}a(this,l,c5).call(this,C),a(this,l,N0).call(this,M,H)}},N0=function(C,H){let M=C.hours??this.answer?.hours,e=Object.values(H.fates);this.told={text:this.say("hours_changed"),back:M&&v0(H.draft,H.seen,M),failed:C.failed.map(({booking_id:r,message:i})=>({booking:H.way?.find(A=>A.booking_id===r),message:i})),has_cancelled:e.some(r=>r!=="keep")},u(this,D,"#told")},W0=function(C){let{told:H}=this;if(!H)return t`<p role="status" class="unseen"></p>`;let{back:M}=H;return t`<div class="told" role="status">
      <p id="told" tabindex="-1">${H.text}</p>
      ${H.failed.map(({booking:e,message:r})=>t`<p class="wrong">${e?this.pair(e.space_name,r):r}</p>`)}
      ${H.has_cancelled&&M?t`<p class="quiet">${this.say("bookings_stay_so")}</p>`:o}
      ${M?t`<button ?disabled=${this.busy} @click=${()=>a(this,l,g2).call(this,C,a(this,l,f2).call(this,C,M))}>
              ${this.say("take_back")}
            </button>`:o}
    </div>`},x1.properties={...f.properties,chosen:{state:!0},held:{state:!0},told:{state:!0},month:{state:!0},day:{state:!0},copied:{state:!0},showsAll:{state:!0},hasTried:{state:!0}},x1.styles=[...f.styles,w0];var H9=[15,30,60,120],V9=["check_in","extend","end"],L9=86400,e1=class extends f{wordOf(V){if(V.is_walk_in)return this.say("told_walk_in");let C=`told_${V.told}`;return w(C)?this.say(C):V.told}detailOf(V,C){return V.release!==null?this.say("given_back_in",{time:o2(V.release-this.now)}):V.until===null||V.until-this.now>L9?"":this.say("until",{time:B(this.language,C,V.until,this.now)})}lengthsOf(V){if(!V.acts.includes("book")||V.book_until===null)return[];let C=(V.book_until-this.now)/60;return H9.filter(H=>H<=C)}async act(V,C,H){if(H==="end"&&!confirm(this.say("sure_to_end")))return;let M=(C.booking??C.next)?.booking_id,e=V9.includes(H)&&M?{booking_id:M}:{};await this.carryOut("act",{site:V,space:C.space,act:H,...e})}async book(V,C,H){await this.carryOut("book",{site:V,space:C.space,minutes:H})}async openDoor(V,C){confirm(this.say("sure_to_open",{door:C.name}))&&await this.carryOut("open_door",{site:V,door:C.door})}};var M9=["awaiting","soon"];function G0(L){let V=L.spaces.filter(e=>I0(e)).sort((e,r)=>U0(e)-U0(r)||e.name.localeCompare(r.name)),C=L.spaces.filter(e=>!I0(e)),H=C.filter(e=>e.told==="occupied"),M=new Map;for(let e of C)e.told!=="occupied"&&M.set(e.told,[...M.get(e.told)??[],e]);return{first:V,used:H,quiet:M}}function I0(L){return L.release!==null||L.undo_until!==null||M9.includes(L.told)}function U0(L){return L.release!==null?L.release:(L.told==="awaiting"?1e11:2e11)+(L.booking?.start??0)}function Q0(L){let V=new Map;for(let C of L)V.set(C.kind,[...V.get(C.kind)??[],C]);return[...V].map(([C,H])=>({kind:C,spaces:H,isMany:H.length>4||L.length>8&&H.length>1}))}var r9=["held_open","failed","emergency","unknown"],z1,Z,q0,z0,K0,j0,X0,Y0,S5,J0,h5,C7,f5,Q1,q1=class extends e1{constructor(){super();x(this,Z);x(this,z1);this.opened="",this.spread="",this.showsAll=[]}connectedCallback(){super.connectedCallback(),u(this,z1,setInterval(()=>{this.answer?.sites.some(H=>H.spaces.some(M=>M.release!==null))&&this.requestUpdate("answer")},1e3))}disconnectedCallback(){super.disconnectedCallback(),clearInterval(s(this,z1))}question(){return{type:"now",...this.config.site?{site:this.config.site}:{}}}content(C){return C.sites.length===0?t`<p>${this.say("no_place")}</p>`:t`${C.sites.map(H=>a(this,Z,q0).call(this,H))}`}};z1=new WeakMap,Z=new WeakSet,q0=function(C){let{first:H,used:M,quiet:e}=G0(C),r=[...H,...M],i=this.showsAll.includes(C.site)?r:r.slice(0,10);return t`<section aria-label=${C.name}>
      <h2>${C.name}</h2>
      <p class="quiet">${a(this,Z,z0).call(this,C)}</p>
      ${a(this,Z,K0).call(this,C)}
      <ul>
        ${i.map(A=>a(this,Z,j0).call(this,C,A))}
        ${r.length>i.length?t`<li style="border-top:1px solid var(--line)">
                <button
                  class="plain quiet"
                  @click=${()=>{this.showsAll=[...this.showsAll,C.site]}}
                >
                  ${this.say("and_more",{count:r.length-i.length})}
                </button>
              </li>`:o}
        ${[...e].map(([A,p])=>a(this,Z,Y0).call(this,C,A,p))}
        ${C.doors.map(A=>a(this,Z,C7).call(this,C,A))}
      </ul>
    </section>`},z0=function(C){return C.is_open&&C.until!==null&&C.until-this.now<86400?this.say("open_until",{time:R(this.language,C.zone,C.until)}):C.is_open?this.say("open"):C.until===null||C.until-this.now>7*86400?this.say("closed"):this.say("closed_until",{time:B(this.language,C.zone,C.until,this.now)})},K0=function(C){if(C.attention===0)return o;let H=C.attention===null?this.say("not_known_yet",{site:C.name}):this.say(C.attention===1?"one_thing":"things",{count:C.attention});return t`<button class="plain row" @click=${()=>this.goTo("attention")}>
      ${_(n2,"var(--soon)")} ${H}
    </button>`},j0=function(C,H){let M=`${C.site}/${H.space}`,e=this.opened===M,r=a(this,Z,X0).call(this,H);return t`<li style="border-top:1px solid var(--line)">
      <div class="row" style="flex-wrap:nowrap">
        <button
          class="plain"
          style="flex:1;display:flex;gap:8px;align-items:center;min-width:0"
          aria-expanded=${e}
          @click=${()=>{this.opened=e?"":M}}
        >
          ${F1(H.told)}
          <span style="min-width:0"
            ><strong style="overflow-wrap:anywhere">${H.name}</strong><br />
            <span class="quiet"
              >${[this.wordOf(H),this.detailOf(H,C.zone)].filter(Boolean).join(" · ")}</span
            ></span
          >
        </button>
        ${r?t`<button
                class="main"
                ?disabled=${this.busy}
                aria-label="${this.say(r.label)}: ${H.name}"
                @click=${()=>this.act(C.site,H,r.act)}
              >
                ${this.say(r.label)}
              </button>`:o}
      </div>
      ${e?a(this,Z,f5).call(this,C,H):o}
    </li>`},X0=function(C){if(C.acts.includes("here")&&(C.release!==null||C.told==="awaiting"))return{act:"check_in",label:"they_are_here"};if(C.acts.includes("undo"))return{act:"undo",label:"undo"}},Y0=function(C,H,M){let e=`told_${H}`,r=w(e)?this.say(e):H,i=M.find(d=>this.opened===`${C.site}/${d.space}`),A=Q0(M),p=A.find(({kind:d})=>a(this,Z,S5).call(this,C,H,d));return t`<li style="border-top:1px solid var(--line);padding:4px 0">
      <div class="row" style="align-items:center">
        ${F1(H)} <span class="quiet">${r}</span>
        ${A.map(d=>d.isMany?a(this,Z,J0).call(this,C,H,d):d.spaces.map(n=>a(this,Z,h5).call(this,C,n)))}
      </div>
      ${p?t`<div class="row">${p.spaces.map(d=>a(this,Z,h5).call(this,C,d))}</div>`:o}
      ${i?a(this,Z,f5).call(this,C,i):o}
    </li>`},S5=function(C,H,M){return this.spread===`${C.site}/${H}/${M}`},J0=function(C,H,{kind:M,spaces:e}){let r=`many_${M}`,i=a(this,Z,S5).call(this,C,H,M);return t`<button
      class="plain"
      style="padding:8px 4px"
      aria-expanded=${i}
      @click=${()=>{this.spread=i?"":`${C.site}/${H}/${M}`}}
    >
      ${this.say(w(r)?r:"many_of_a_kind",{count:e.length})} ▾
    </button>`},h5=function(C,H){let M=`${C.site}/${H.space}`;return t`<button
      class="plain"
      style="padding:8px 4px;overflow-wrap:anywhere"
      aria-expanded=${this.opened===M}
      @click=${()=>{this.opened=this.opened===M?"":M}}
    >
      ${H.name}
    </button>`},C7=function(C,H){let M=`door_${H.status}`;return t`<li class="row" style="border-top:1px solid var(--line);padding:4px 0">
      ${_(_3,r9.includes(H.status)?"var(--taken)":"var(--quiet)")}
      <span style="flex:1;min-width:0;overflow-wrap:anywhere"
        >${this.pair(H.name,w(M)?this.say(M):H.status)}</span
      >
      ${H.may_open?t`<button
              ?disabled=${this.busy}
              aria-label="${this.say("open_door")}: ${H.name}"
              @click=${()=>this.openDoor(C.site,H)}
            >
              ${this.say("open_door")}
            </button>`:o}
    </li>`},f5=function(C,H){let M=e=>H.acts.includes(e);return t`<div style="padding:0 0 10px">
      ${H.booking?.title?t`<p>${H.booking.title}</p>`:o}
      ${H.reason?t`<p class="quiet">${H.reason}</p>`:o}
      <div class="row" role="group" aria-label=${H.name}>
        ${this.lengthsOf(H).map(e=>t`<button
            ?disabled=${this.busy}
            @click=${()=>this.book(C.site,H,e)}
          >
            ${this.say("book_for",{length:i2(e)})}
          </button>`)}
        ${M("here")?a(this,Z,Q1).call(this,C,H,"check_in","they_are_here"):o}
        ${M("extend")?a(this,Z,Q1).call(this,C,H,"extend","extend"):o}
        ${M("end")?a(this,Z,Q1).call(this,C,H,"end","end"):o}
        ${M("undo")?a(this,Z,Q1).call(this,C,H,"undo","undo"):o}
        <button @click=${()=>this.goTo(`space-${C.site}-${H.space}`)}>
          ${this.say("more")}
        </button>
      </div>
    </div>`},Q1=function(C,H,M,e){return t`<button ?disabled=${this.busy} @click=${()=>this.act(C.site,H,M)}>
      ${this.say(e)}
    </button>`},q1.properties={...e1.properties,opened:{state:!0},spread:{state:!0},showsAll:{state:!0}};var t9={co2:"ppm",temperature:"°C",humidity:"%"},h,H7,V7,L7,M7,e7,r7,g5,t7,i7,O5,o7,a7,y2=class extends e1{constructor(){super(...arguments);x(this,h)}static getConfigForm(){return a2("space")}static getStubConfig(C){return s3(C)}question(){return{type:"space",site:this.config.site??"",space:this.config.space??""}}content(C){return t`
      <h2>${C.name}, ${C.site_name}</h2>
      <p class="row">
        ${F1(C.told)}
        <strong>${this.wordOf(C)}</strong>
        <span class="quiet">${this.detailOf(C,C.zone)}</span>
      </p>
      ${C.reason?t`<p>${C.reason}</p>`:o}
      <p class="quiet">${this.say(`people_${C.people}`)}</p>
      ${a(this,h,H7).call(this,C)}
      ${a(this,h,V7).call(this,C)}
      ${a(this,h,e7).call(this,C)} ${a(this,h,t7).call(this,C)} ${a(this,h,r7).call(this,C)} ${a(this,h,o7).call(this,C)}
      ${a(this,h,a7).call(this,C)} ${a(this,h,M7).call(this,C)}
    `}};h=new WeakSet,H7=function(C){let H=(e,r)=>r===null?o:t`<p>
            ${this.say(e)} ${R(this.language,C.zone,r.start)} –
            ${R(this.language,C.zone,r.end)} ${r.title??""}
          </p>`,M=C.next&&C.next.start-this.now<86400;return t`${H("booked_now",C.booking)} ${M?H("booked_next",C.next):o}`},V7=function(C){let H=a(this,h,L7).call(this,C).filter(M=>M!==o);return H.length===0?o:t`<div class="row" role="group" aria-label=${this.say("what_to_do")}>${H}</div>`},L7=function(C){let H=e=>C.acts.includes(e),M=(e,r)=>t`<button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,e)}>
        ${this.say(r)}
      </button>`;return[H("here")?M("check_in","they_are_here"):o,H("undo")?M("undo","undo"):o,H("extend")?M("extend","extend"):o,H("end")?M("end","end"):o,...this.lengthsOf(C).map(e=>t`<button ?disabled=${this.busy} @click=${()=>this.book(C.site,C,e)}>
            ${this.say("book_for",{length:i2(e)})}
          </button>`)]},M7=function(C){if(!C.rights.includes("service"))return o;let[H,M]=C.in_service?["out_of_service","take_out"]:["in_service","put_back"],[e,r]=C.automation?["automation_off","only_watch"]:["automation_on","act_again"];return t`<div class="row" style="margin-top:8px">
      <button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,H)}>${this.say(M)}</button>
      <button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,e)}>${this.say(r)}</button>
    </div>`},e7=function(C){return C.doors.length===0?o:t`<h3>${this.say("doors")}</h3>
      <ul>
        ${C.doors.map(H=>{let M=`door_${H.status}`;return t`<li class="row" style="padding:4px 0">
            <span style="flex:1;min-width:0;overflow-wrap:anywhere"
              >${this.pair(H.name,w(M)?this.say(M):H.status)}<br /><span
                class="quiet"
                >${H.why}</span
              ></span
            >
            ${C.rights.includes("access")?t`<button
                    ?disabled=${this.busy}
                    aria-label="${this.say("open_door")}: ${H.name}"
                    @click=${()=>this.openDoor(C.site,H)}
                  >
                    ${this.say("open_door")}
                  </button>`:o}
          </li>`})}
      </ul>`},r7=function(C){return!C.light&&!C.heat?o:t`<h3>${this.say("comfort")}</h3>
      ${C.light?a(this,h,g5).call(this,"light",C.light):o}
      ${C.heat?a(this,h,g5).call(this,"heat",C.heat):o}`},g5=function(C,H){let M=`${C}_${H.mode}`,e=w(M)?this.say(M):H.mode,r=H.temperature===null?"":`, ${a(this,h,O5).call(this,H.temperature,"°C")}`;return t`<p>
      <strong>${this.pair(this.say(C),e)}${r}</strong><br />
      <span class="quiet">${H.why}</span>
    </p>`},t7=function(C){if(C.air.length===0)return o;let H=M=>C.air.filter(({what:e})=>e===M.what).length===1;return t`<h3>${this.say("air")}</h3>
      <ul>
        ${C.air.map(M=>{let e=H(M)?this.say(`air_${M.what}`):`${this.say(`air_${M.what}`)} (${M.name})`;if(M.value===null)return t`<li>
              ${this.pair(e,this.say("not_known"))}
              <span class="quiet">${M.doubt}</span>
            </li>`;let r=a(this,h,O5).call(this,M.value,t9[M.what]);return t`<li>
            ${this.pair(e,r)}
            ${M.level?t`<strong>${this.say(`air_${M.level}`)}</strong>`:o}
            ${M.heard===null?o:a(this,h,i7).call(this,C,M.heard)}
          </li>`})}
      </ul>`},i7=function(C,H){if(this.now-H<3600)return o;let M=B(this.language,C.zone,H,this.now);return t`<span class="quiet">${this.say("said_at",{time:M})}</span>`},O5=function(C,H){return`${new Intl.NumberFormat(this.language).format(C)} ${H}`},o7=function(C){let{level:H,advice:M,sensors:e}=C.sight;if(e.length===0)return o;let r=`sight_${H}`;return t`<h3>${this.say("sensors")}</h3>
      <p>
        <strong>${this.pair(this.say("seen"),w(r)?this.say(r):H)}</strong><br />
        <span class="quiet">${M}</span>
      </p>
      <ul>
        ${e.map(i=>t`<li class=${i.works?"":"wrong"}>
            ${this.pair(i.name,i.works?this.say("works"):i.health??"")}
            ${i.sees&&i.uses>0?t`<span class="quiet"
                    >${this.say("missed_of",{missed:i.missed,uses:i.uses})}</span
                  >`:o}
          </li>`)}
      </ul>`},a7=function(C){return C.rights.includes("records")?t`<h3>${this.say("reasons_of_today")}</h3>
      ${C.reasons.length===0?t`<p class="quiet">${this.say("nothing_decided")}</p>`:o}
      ${C.reasons.map(H=>t`<p>
            <strong>${B(this.language,C.zone,H.at,this.now)}</strong> ${H.text}
          </p>
          ${H.certificate?t`<details>
                  <summary>${this.say("certificate")}</summary>
                  <pre style="white-space:pre-wrap;font:inherit">${H.certificate}</pre>
                </details>`:o}`)}`:o};var k5="faitout",k2=class extends HTMLElement{static async generate(V,C){try{return i9(await C.callWS({type:"faitout/desk/dashboard"}))}catch(H){let M=`${y(C.language,"away")}

${M1(H,C.language)}`;return{views:[{title:y(C.language,"card_now"),path:"now",cards:[{type:"markdown",content:M}]}]}}}};function i9(L){let[,V]=location.pathname.split("/");return V?y5(L,V):L}function y5(L,V){if(Array.isArray(L))return L.map(M=>y5(M,V));if(L===null||typeof L!="object")return L;let C=Object.fromEntries(Object.entries(L).map(([M,e])=>[M,y5(e,V)]));return("type"in L?String(L.type):"").startsWith("custom:faitout-")?{...C,dashboard:V}:C}var o9=[60,120,240,1440,10080],O,w5,A7,b5,_5,n7,d7,p7,m7,l7,j1,K1=class extends f{constructor(){super();x(this,O);x(this,j1,()=>{this.given=void 0});this.isCopied=!1}question(){return{type:"visitors",site:this.config.site}}async ask(C){if(this.config.site)return{sites:[await a(this,O,w5).call(this,C,this.config.site)]};let{sites:H}=await C.callWS({type:"faitout/desk/places"}),M=H.filter(({rights:e})=>e.includes("access"));return{sites:await Promise.all(M.map(({site:e})=>a(this,O,w5).call(this,C,e)))}}content({sites:C}){return t`${C.filter(({doors:H})=>H.length>0).map(H=>a(this,O,A7).call(this,H))}`}};O=new WeakSet,w5=function(C,H){return C.callWS({type:"faitout/desk/visitors",site:H})},A7=function(C){let H=a(this,O,b5).call(this,C);return t`<section aria-label=${C.name}>
      <h2>${this.say("visitor")}, ${C.name}</h2>
      <div class="row" role="group" aria-label=${this.say("doors")}>
        ${C.doors.map(({door:M,name:e})=>t`<button
            class=${H.includes(M)?"main":""}
            aria-pressed=${H.includes(M)}
            @click=${()=>{this.doors=H.includes(M)?H.filter(r=>r!==M):[...H,M]}}
          >
            ${e}
          </button>`)}
      </div>
      <form class="row" style="margin:8px 0" @submit=${M=>a(this,O,p7).call(this,M,C)}>
        <label
          >${this.say("visitor_for")}
          <select name="minutes">
            ${o9.map(M=>t`<option value=${M} ?selected=${M===240}>
                ${this.say(`visit_${M}`)}
              </option>`)}
          </select></label
        >
        <label
          >${this.say("visitor_from")}
          <input name="start" type="datetime-local" aria-describedby="from_now" />
          <span id="from_now" class="quiet">${this.say("empty_is_now")}</span></label
        >
        <button class="main" type="submit" ?disabled=${this.busy||H.length===0}>
          ${this.say("give_code")}
        </button>
      </form>
      ${this.given?a(this,O,n7).call(this,C,this.given):o}
      <h3>${this.say("visitors_now")}</h3>
      ${C.visitors.length===0?t`<p class="quiet">${this.say("no_visitor")}</p>`:o}
      <ul>
        ${C.visitors.map(M=>a(this,O,d7).call(this,C,M))}
      </ul>
    </section>`},b5=function(C){let H=C.doors.filter(({is_entrance:e})=>e).map(({door:e})=>e);return this.doors?.filter(e=>C.doors.some(({door:r})=>r===e))??H},_5=function(C,{start:H,end:M}){let[e,r]=[H,M].map(i=>B(this.language,C,i,this.now));return this.say("from_to",{from:e??"",to:r??""})},n7=function(C,H){let M=[H.code,H.link].filter(Boolean).join(`
`);return t`<div role="status" style="border:2px solid var(--free);border-radius:10px;padding:12px">
      <p style="font-size:1.75rem;letter-spacing:0.1em"><strong>${H.code}</strong></p>
      <p>${H.doors.join(", ")}, ${a(this,O,_5).call(this,C.zone,H)}</p>
      ${H.link?t`<p style="word-break:break-all">${H.link}</p>`:o}
      <p class="quiet">${this.say("code_once")}</p>
      <div class="row">
        <button @click=${()=>a(this,O,l7).call(this,M)}>
          ${this.say(this.isCopied?"copied":"hand_on")}
        </button>
        <button class="plain" @click=${s(this,j1)}>${this.say("close")}</button>
      </div>
    </div>`},d7=function(C,H){let M=`${H.doors.join(", ")}, ${a(this,O,_5).call(this,C.zone,H)}`;return t`<li class="row" style="border-top:1px solid var(--line);flex-wrap:nowrap">
      <span style="flex:1">${M}</span>
      <button
        ?disabled=${this.busy}
        aria-label=${this.pair(this.say("visitor_back"),M)}
        @click=${()=>a(this,O,m7).call(this,C,H)}
      >
        ${this.say("visitor_back")}
      </button>
    </li>`},p7=async function(C,H){C.preventDefault();let M=new FormData(C.target),e=String(M.get("start")??"");this.isCopied=!1,this.given=await this.carryOut("visitors/let_in",{site:H.site,doors:a(this,O,b5).call(this,H),minutes:Number(M.get("minutes")),language:this.language.startsWith("fr")?"fr":"en",...e?{start:e}:{}})},m7=async function(C,{grant_id:H}){confirm(this.say("sure"))&&(this.given?.grant_id===H&&s(this,j1).call(this),await this.carryOut("visitors/take_back",{site:C.site,grant_id:H}))},l7=async function(C){try{navigator.share?await navigator.share({text:C}):(await navigator.clipboard.writeText(C),this.isCopied=!0)}catch{}},j1=new WeakMap,K1.properties={...f.properties,doors:{state:!0},given:{state:!0},isCopied:{state:!0}};function s7(L,V=[]){if(L.open.length===0&&V.length===0)return{start:L.start,end:L.end};let C=[...L.open.map(([e,r])=>({start:e,end:r})),...V],H=Math.min(...C.map(e=>e.start)),M=Math.max(...C.map(e=>e.end));return{start:Math.max(L.start,L.start+Z7(H-L.start,3600)-3600),end:Math.min(L.end,L.start+a9(M-L.start,3600)+3600)}}function r1(L,V){return(V-L.start)/3600*48}function T5(L,V){return L.start+V/48*3600}function B5(L,V){return L.start+Math.round((V-L.start)/900)*900}function P5(L){let V=[];for(let C=L.start;C<L.end;C+=3600)V.push(C);return V}function v7(L,V,C){let H=B5(L,V.start+C);return{start:H,end:H+(V.end-V.start)}}function x7(L,V,C){let H=Math.max(V.start+900,B5(L,V.end+C));return{start:V.start,end:H}}function w2(L,V,C){let H=L.start+Z7(Math.min(V,C)-L.start,900),M=B5(L,Math.max(V,C));return{start:H,end:Math.max(M,H+2*900)}}function u7(L,V){let C=[],H=V.start;for(let[M,e]of L.open)M>H&&C.push({start:H,end:Math.min(M,V.end)}),H=Math.max(H,e);return H<V.end&&C.push({start:H,end:V.end}),C}function Z7(L,V){return Math.floor(L/V)*V}function a9(L,V){return Math.ceil(L/V)*V}function c7(L,V){let{range:C,booking:H,from:M}=L,e=V-M;if(!H)return{...L,span:w2(C,M,V),hasMoved:!0};let r=L.kind==="length"?x7(C,H,e):v7(C,H,e);return{...L,span:r,hasMoved:!0}}var S7=W`
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
`;var n9=350,d9=6,b2=86400,c1,m,h7,f7,X1,g7,T2,R5,O7,y7,k7,$5,t1,_2,w7,b7,S1,_7,F5,T7,B7,P7,D5,R7,Z1=class extends f{constructor(){super();x(this,m);x(this,c1);x(this,X1,!1);x(this,T2,()=>{this.mode=this.mode==="week"?"day":"week",this.askNow()});x(this,S1,!1);this.date="",this.mode="day",this.chosen="",this.told=""}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(s(this,c1)),this.drag=void 0}question(){return{type:"week",days:this.mode==="week"?7:1,...this.date?{start:this.date}:{},...this.config.site?{site:this.config.site}:{}}}content(C){let H=a(this,m,h7).call(this,C),M=C.sites[0]?.days[0];return!M||H.length===0?t`<p>${this.say("no_place")}</p>`:t`
      <h2>${this.say("card_week")}</h2>
      ${a(this,m,f7).call(this,C,M)}
      <p class="unseen" role="status">${this.told}</p>
      <div class="scroller" tabindex="0" role="region" aria-label=${this.say("card_week")}>
        ${a(this,m,O7).call(this,H)}
      </div>
      <p class="quiet" style="font-size:.85rem">${this.say("week_legend")}</p>
      ${this.sheet?a(this,m,T7).call(this,this.sheet):o}
    `}updated(C){if(super.updated(C),s(this,X1)||!this.answer)return;let H=this.renderRoot.querySelector(".scroller"),M=this.renderRoot.querySelector(".now, .booking");!H||!M||(u(this,X1,!0),H.scrollTop=M.offsetTop-48)}};c1=new WeakMap,m=new WeakSet,h7=function(C){let H=C.sites.length>1,M=C.sites.flatMap(i=>i.spaces.map(A=>({site:i,space:A})));if(this.mode==="day")return M.flatMap(({site:i,space:A})=>{let p=i.days[0],d=H?i.name:"";return p?[{site:i,space:A,day:p,title:A.name,place:d}]:[]});let e=i=>`${i.site.site}/${i.space.space}`,r=M.find(i=>e(i)===this.chosen)??M[0];return r?r.site.days.map(i=>({...r,day:i,title:B1(this.language,r.site.zone,i.start+b2/2,"short"),place:""})):[]},f7=function(C,H){let M=C.sites[0]?.zone??"UTC",e=this.mode==="week"?7:1,r=i=>{a(this,m,R5).call(this,t2(M,H.start+b2/2+i*b2))};return t`<div class="row" style="margin-bottom:8px">
      <button aria-label=${this.say("earlier")} @click=${()=>r(-e)}>‹</button>
      <strong style="flex:1;text-align:center">
        ${B1(this.language,M,H.start+b2/2,"long")}
      </strong>
      <button aria-label=${this.say("later")} @click=${()=>r(e)}>›</button>
      <button @click=${()=>a(this,m,R5).call(this,"")}>${this.say("today")}</button>
      <button aria-pressed=${this.mode==="week"} @click=${s(this,T2)}>
        ${this.say(this.mode==="week"?"show_day":"show_week")}
      </button>
      ${this.mode==="week"?a(this,m,g7).call(this,C):o}
    </div>`},X1=new WeakMap,g7=function(C){return t`<select
      aria-label=${this.say("space")}
      style="flex:1"
      @change=${H=>{this.chosen=H.target.value}}
    >
      ${C.sites.flatMap(H=>H.spaces.map(M=>{let e=`${H.site}/${M.space}`;return t`<option value=${e} ?selected=${e===this.chosen}>
            ${M.name}, ${H.name}
          </option>`}))}
    </select>`},T2=new WeakMap,R5=function(C){this.date=C,this.askNow()},O7=function(C){let H=C.map(d=>s7(d.day)),M=Math.min(...C.map((d,n)=>(H[n]?.start??0)-d.day.start)),e=Math.max(...C.map((d,n)=>(H[n]?.end??0)-d.day.start)),r=d=>({start:d.day.start+M,end:Math.min(d.day.end,d.day.start+e)}),[i]=C;if(!i)return t``;let A=r(i),p=r1(A,A.end);return t`<div
      class="grid"
      style="grid-template-columns:52px repeat(${C.length}, minmax(96px, 1fr))"
    >
      <div class="head corner"></div>
      ${C.map(d=>t`<div class="head">
          ${d.title}${d.place?t`<small>${d.place}</small>`:o}
        </div>`)}
      <div class="hours" style="height:${p}px" aria-hidden="true">
        ${P5(A).map((d,n)=>t`<span style="top:${Math.max(8,r1(A,d))}px"
              >${n===0&&M>0?"":R(this.language,i.site.zone,d)}</span
            >`)}
      </div>
      ${C.map(d=>a(this,m,y7).call(this,d,r(d),p))}
    </div>`},y7=function(C,H,M){let{space:e,day:r}=C,i=(n,v)=>v>H.start&&n<H.end,A=(n,v)=>{let c=r1(H,Math.max(n,H.start));return`top:${c}px;height:${Math.max(4,r1(H,Math.min(v,H.end))-c)}px`},p=e.bookings.filter(n=>n.stage!=="cancelled"&&i(n.start,n.end)),d=this.drag?.column===C;return t`<div
      class="column ${d?"dragged":""}"
      style="height:${M}px"
      role="group"
      aria-label="${C.title} ${C.place}"
      @pointerdown=${n=>a(this,m,_2).call(this,n,C,H)}
    >
      ${P5(H).map(n=>t`<div class="hour" style="top:${r1(H,n)}px"></div>`)}
      ${u7(r,H).map(n=>t`<div class="shut" style=${A(n.start,n.end)}></div>`)}
      ${e.used.filter(([n,v])=>i(n,v)).map(([n,v])=>t`<div class="used" style=${A(n,v)}></div>`)}
      ${this.now>H.start&&this.now<H.end?t`<div class="now" style="top:${r1(H,this.now)}px"></div>`:o}
      ${p.map(n=>a(this,m,k7).call(this,C,n,H,A(n.start,n.end)))}
      ${d&&this.drag?.hasMoved?t`<div class="ghost" style=${A(this.drag.span.start,this.drag.span.end)}>
              ${a(this,m,t1).call(this,C,this.drag.span)}
            </div>`:o}
    </div>`},k7=function(C,H,M,e){let r=a(this,m,$5).call(this,H),i=H.title??"";return t`<button
      class="booking ${H.stage}"
      style=${e}
      aria-label="${a(this,m,t1).call(this,C,H)} ${C.title} ${i} ${r}"
      @pointerdown=${A=>a(this,m,_2).call(this,A,C,M,H)}
      @click=${()=>a(this,m,_7).call(this,C,H)}
    >
      ${a(this,m,t1).call(this,C,H)}<br /><span class="name">${i}</span> ${r}
      ${H.may_move?t`<span
              class="handle"
              @pointerdown=${A=>a(this,m,_2).call(this,A,C,M,H,"length")}
            ></span>`:o}
    </button>`},$5=function(C){let H=`stage_${C.stage}`;return w(H)?this.say(H):C.stage},t1=function(C,H){let M=e=>R(this.language,C.site.zone,e);return`${M(H.start)}–${M(H.end)}`},_2=function(C,H,M,e,r=e?"move":"book"){if(C.stopPropagation(),C.button!==0||this.busy||e&&!e.may_move)return;let A=C.currentTarget.closest(".column");if(!A)return;let p=A.getBoundingClientRect().top,d=T5(M,C.clientY-p),n={kind:r,column:H,booking:e,from:d,range:M,span:e?{start:e.start,end:e.end}:w2(M,d,d),hasMoved:!1};a(this,m,w7).call(this,C,A,n)},w7=function(C,H,M){let e=C.pointerType!=="mouse",r=!e,i=c=>{r&&c.preventDefault()},A=c=>{if(c.pointerId!==C.pointerId)return;let b=Math.hypot(c.clientX-C.clientX,c.clientY-C.clientY)>d9;if(!r){b&&p();return}if(b||this.drag?.hasMoved){let h1=H.getBoundingClientRect().top;this.drag=c7(M,T5(M.range,c.clientY-h1))}},p=()=>{clearTimeout(s(this,c1)),window.removeEventListener("pointermove",A),window.removeEventListener("pointerup",d),window.removeEventListener("pointercancel",n),window.removeEventListener("keydown",v),H.removeEventListener("touchmove",i)},d=c=>{if(c.pointerId!==C.pointerId)return;p();let b=this.drag;this.drag=void 0,b?.hasMoved&&a(this,m,b7).call(this,b)},n=()=>{p(),this.drag=void 0},v=c=>{c.key==="Escape"&&n()};window.addEventListener("pointermove",A),window.addEventListener("pointerup",d),window.addEventListener("pointercancel",n),window.addEventListener("keydown",v),H.addEventListener("touchmove",i,{passive:!1}),e&&u(this,c1,setTimeout(()=>{r=!0,this.drag={...M,hasMoved:M.kind==="book"},navigator.vibrate?.(20)},n9))},b7=async function(C){u(this,S1,!0),setTimeout(()=>{u(this,S1,!1)}),C.booking?await a(this,m,F5).call(this,C.column,C.booking,C.span):this.sheet={column:C.column,booking:void 0,span:C.span}},S1=new WeakMap,_7=function(C,H){s(this,S1)||(this.sheet={column:C,booking:H,span:{start:H.start,end:H.end}})},F5=async function(C,H,M){if(M.start===H.start&&M.end===H.end)return;await this.carryOut("move",{site:C.site.site,space:C.space.space,booking_id:H.booking_id,seen_start:H.start,seen_end:H.end,start:M.start,end:M.end})&&(this.told=this.say("moved_to",{times:a(this,m,t1).call(this,C,M)}))},T7=function(C){let{column:H,booking:M,span:e}=C;return t`<dialog
      open
      aria-label=${H.title}
      style="position:fixed;z-index:9;inset-block-end:8px;inset-block-start:auto;margin:0 auto"
      @keydown=${r=>{r.key==="Escape"&&(this.sheet=void 0)}}
    >
      <h2>${H.space.name}, ${H.site.name}</h2>
      <p>
        <strong>${B1(this.language,H.site.zone,e.start,"long")}</strong>
        ${a(this,m,t1).call(this,H,e)}
      </p>
      ${M?a(this,m,R7).call(this,H,M):a(this,m,B7).call(this,C)}
      <div class="row" style="margin-top:8px">
        <button autofocus @click=${()=>{this.sheet=void 0}}>${this.say("close")}</button>
      </div>
    </dialog>`},B7=function(C){let H=(M,e)=>{let r={start:C.span.start+M,end:C.span.end+e};r.end-r.start>=900&&(this.sheet={...C,span:r})};return t`<label
        >${this.say("what_for")}<br /><input
          id="title"
          maxlength="200"
          autocomplete="off"
          style="width:100%"
      /></label>
      ${a(this,m,D5).call(this,H)}
      <div class="row">
        <button class="main" ?disabled=${this.busy} @click=${()=>a(this,m,P7).call(this,C)}>
          ${this.say("book")}
        </button>
      </div>`},P7=async function(C){let{column:H,span:M}=C,e=this.renderRoot.querySelector("#title")?.value??"";await this.carryOut("book",{site:H.site.site,space:H.space.space,start:M.start,minutes:Math.round((M.end-M.start)/60),title:e})&&(this.told=this.say("booked_for",{times:a(this,m,t1).call(this,H,M)}),this.sheet=void 0)},D5=function(C){let H=(M,e,r)=>t`<button ?disabled=${this.busy} @click=${()=>C(e,r)}>${this.say(M)}</button>`;return t`<div class="row" style="margin:8px 0" role="group" aria-label=${this.say("times")}>
      ${H("quarter_earlier",-900,-900)} ${H("quarter_later",900,900)}
      ${H("shorter",0,-900)} ${H("longer",0,900)}
    </div>`},R7=function(C,H){let M=C.site.zone,e=p=>B(this.language,M,p,this.now),r={site:C.site.site,space:C.space.space},i=async p=>{await this.carryOut("act",{...r,act:p,booking_id:H.booking_id}),this.sheet=void 0},A=async(p,d)=>{await a(this,m,F5).call(this,C,H,{start:H.start+p,end:Math.max(H.start+p+900,H.end+d)}),this.sheet=void 0};return t`
      ${H.title?t`<p>${H.title}</p>`:o}
      <p><strong>${a(this,m,$5).call(this,H)}</strong></p>
      ${H.checked_in_at?t`<p>${this.say("came_at",{time:e(H.checked_in_at)})}</p>`:o}
      ${H.ended_at?t`<p>${this.say("ended_at",{time:e(H.ended_at)})}</p>`:o}
      ${H.reason?t`<p>${H.reason}</p>`:o}
      ${H.certificate?t`<details ?open=${H.is_released}>
              <summary>${this.say("certificate")}</summary>
              <pre>${H.certificate}</pre>
            </details>`:o}
      ${H.source?t`<p class="quiet">${this.say("from_source",{source:H.source})}</p>`:o}
      ${H.may_move?a(this,m,D5).call(this,A):o}
      <div class="row">
        ${H.undo_until?t`<button class="main" ?disabled=${this.busy} @click=${()=>i("undo")}>
                ${this.say("undo")}
              </button>`:o}
        ${H.stage==="checked_in"?t`<button ?disabled=${this.busy} @click=${()=>i("end")}>${this.say("end")}</button>`:o}
        ${H.may_cancel?t`<button
                class="danger"
                ?disabled=${this.busy}
                @click=${()=>confirm(this.say("sure_to_cancel"))&&i("cancel")}
              >
                ${this.say("cancel_booking")}
              </button>`:o}
      </div>
    `},Z1.properties={...f.properties,date:{state:!0},mode:{state:!0},chosen:{state:!0},drag:{state:!0},sheet:{state:!0},told:{state:!0}},Z1.styles=[...f.styles,S7];function $7(L){let V=L.filter(H=>H.points.length>0);return[...new Set(V.flatMap(H=>H.points.map(M=>M.grace)))].filter(H=>V.every(M=>M.points.some(e=>e.grace===H))).sort((H,M)=>H-M).map(H=>{let M=V.flatMap(r=>r.points.filter(i=>i.grace===H)),e=r=>M.reduce((i,A)=>i+r(A),0);return{grace:H,bookings:e(r=>r.bookings),freed:e(r=>r.freed_minutes),hurt:e(r=>r.hurt),set:V.filter(r=>r.as_set===H).length}})}function E5(L){let V=10**Math.floor(Math.log10(Math.max(1,L)));return([1,2,5,10].find(H=>H*V>=L)??10)*V}function F7(L,{left:V,width:C}){let H=Math.min(...L),M=Math.max(1,Math.max(...L)-H);return L.map(e=>V+C*(e-H)/M)}function N5(L,V,C,H){return L.map((M,e)=>{let r=H.top+H.height-H.height*M/C;return`${e===0?"M":"L"}${(V[e]??0).toFixed(1)} ${r.toFixed(1)}`}).join(" ")}var N={left:40,top:12,width:262,height:130},p9=340,D7=182,E7=18,N7={colour:"var(--primary-color, #0277bd)",dashes:"none"},W7={colour:"var(--taken)",dashes:"6 4"};function W5({colour:L,dashes:V},C){return e2`<path d=${C} fill="none" stroke=${L} stroke-width="3"
    stroke-dasharray=${V}></path>`}function B2(L,V,C,H){return e2`<text x=${L} y=${V} text-anchor=${H} font-size="12"
    fill="currentColor">${C}</text>`}function I7(L,V){return t`<span class="row" style="gap:6px;flex-wrap:nowrap">
    <svg width="28" height="6" aria-hidden="true">${W5(L,"M0 3H28")}</svg>${V}
  </span>`}function U7(L,V){let C=F7(L.map(d=>d.grace),N),H=L.map(d=>d.freed/60),M=L.map(d=>d.hurt),[e,r]=[E5(Math.max(...H)),E5(Math.max(...M))],i=N.top+N.height,A=N.left+N.width,p=-E7;return t`<p class="row" style="justify-content:space-between">
      ${I7(N7,V.freed)} ${I7(W7,V.hurt)}
    </p>
    <svg
      viewBox="0 0 ${p9} ${D7}"
      width="100%"
      style="max-height:360px"
      role="img"
      aria-label=${V.whole}
    >
      ${[0,.5,1].map(d=>{let n=i-d*N.height;return e2`<path d="M${N.left} ${n}H${A}" stroke="var(--line)"></path>
          ${B2(N.left-6,n+4,V.number(d*e),"end")}
          ${d===.5&&r%2?"":B2(A+6,n+4,V.number(d*r),"start")}`})}
      ${L.map((d,n)=>{let v=C[n]??0;return v-p<E7?"":(p=v,B2(v,i+18,String(d.grace),"middle"))})}
      ${B2(N.left+N.width/2,D7-4,V.axis,"middle")}
      ${W5(N7,N5(H,C,e,N))} ${W5(W7,N5(M,C,r,N))}
    </svg>`}var m9=30,i1,g,P2,I5,G7,J1,Q7,R2,q7,U5,z7,K7,Y1=class extends f{constructor(){super();x(this,g);x(this,i1,0);x(this,J1,()=>{u(this,i1,s(this,i1)+1),this.isRunning=!1});this.kind="",this.curves=[],this.wanted=[],this.isRunning=!1}disconnectedCallback(){super.disconnectedCallback(),s(this,J1).call(this)}question(){return{type:"places"}}isNews(){return!1}content(C){let H=a(this,g,I5).call(this,C),M=[...new Set(H.flatMap(e=>e.spaces.filter(r=>r.is_bookable).map(r=>r.kind)))].filter(e=>e!=="locker");return t`
      <h2>${this.say("card_what_if")}</h2>
      ${H.length===0?t`<p class="quiet">${this.say("not_for_you")}</p>`:t`<p class="quiet">${this.say("what_if_question")}</p>`}
      <div class="row">
        ${M.map(e=>t`<button
            class=${e===this.kind?"main":""}
            aria-pressed=${e===this.kind}
            ?disabled=${this.isRunning}
            @click=${()=>a(this,g,G7).call(this,C,e)}
          >
            ${a(this,g,P2).call(this,e)}
          </button>`)}
      </div>
      ${this.isRunning?a(this,g,Q7).call(this):a(this,g,q7).call(this)}
    `}};i1=new WeakMap,g=new WeakSet,P2=function(C){let H=`kind_${C}`;return w(H)?this.say(H):C},I5=function(C){return C.sites.filter(H=>H.rights.includes("records")&&(!this.config.site||H.site===this.config.site))},G7=async function(C,H){let M=++C2(this,i1)._,e=a(this,g,I5).call(this,C),r=e.flatMap(i=>i.spaces.filter(A=>A.is_bookable&&A.kind===H).map(({space:A,name:p})=>({site:i.site,space:A,name:e.length>1?`${p} (${i.name})`:p})));this.kind=H,this.curves=[],this.wrong="",this.wanted=r,this.isRunning=!0;for(let{site:i,space:A}of r)try{let d=await this.hass?.callWS({type:"faitout/desk/what_if",site:i,space:A});if(M!==s(this,i1))return;d&&(this.curves=[...this.curves,d])}catch(p){if(M!==s(this,i1))return;this.wrong=M1(p,this.language);break}this.isRunning=!1},J1=new WeakMap,Q7=function(){let[C,H]=[this.curves.length,this.wanted.length];return t`<p role="status" class="row">
      <progress max=${H} value=${C} aria-label=${a(this,g,P2).call(this,this.kind)}></progress>
      ${this.say("replayed",{done:C,all:H})}
      <button @click=${s(this,J1)}>${this.say("stop")}</button>
    </p>`},R2=function(){let[C,H]=[this.curves.length,this.wanted.length];if(C===H)return o;if(C===0)return t`<p role="status"><strong>${this.say("none_counted")}</strong></p>`;let M=this.wanted.slice(0,C).map(e=>e.name);return t`<p role="status">
      <strong>${this.say("part_counted",{done:C,all:H})}</strong>
      <span class="quiet">${this.say("counted_are",{names:M.join(", ")})}</span>
    </p>`},q7=function(){if(this.wanted.length===0)return o;if(this.curves.length===0)return a(this,g,R2).call(this);let C=$7(this.curves),[H]=C;return H?t`
      <h3>${a(this,g,P2).call(this,this.kind)}</h3>
      ${a(this,g,R2).call(this)}
      ${H.bookings<m9?t`<p>${this.say("few_bookings",{count:H.bookings})}</p>`:o}
      ${U7(C,{whole:this.say("what_if_curve"),freed:this.say("would_free_hours"),hurt:this.say("would_hurt_people"),axis:this.say("grace_minutes"),number:M=>a(this,g,U5).call(this,M)})}
      ${a(this,g,z7).call(this,C)}
    `:t`${a(this,g,R2).call(this)}<p>${this.say("nothing_recorded")}</p>`},U5=function(C){return new Intl.NumberFormat(this.language,{maximumFractionDigits:1}).format(C)},z7=function(C){return t`<table style="width:100%;border-collapse:collapse">
      <thead>
        <tr>
          <th scope="col" style="text-align:start">${this.say("grace")}</th>
          <th scope="col" style="text-align:end">${this.say("would_free")}</th>
          <th scope="col" style="text-align:end">${this.say("would_hurt")}</th>
        </tr>
      </thead>
      <tbody>
        ${C.map(H=>t`<tr style="border-top:1px solid var(--line)">
            <th scope="row" style="text-align:start;font-weight:normal;padding:4px 0">
              ${H.grace} min ${a(this,g,K7).call(this,H)}
            </th>
            <td style="text-align:end">${a(this,g,U5).call(this,H.freed/60)} h</td>
            <td style="text-align:end">${H.hurt}</td>
          </tr>`)}
      </tbody>
    </table>`},K7=function(C){if(C.set===0)return o;let H=this.curves.filter(e=>e.points.length>0).length,M=C.set===H?this.say("as_set"):this.say("as_set_in",{count:C.set,all:H});return t`<strong>${M}</strong>`},Y1.properties={...f.properties,kind:{state:!0},curves:{state:!0},wanted:{state:!0},isRunning:{state:!0}};var l9={"faitout-now":q1,"faitout-week":Z1,"faitout-attention":D1,"faitout-space":y2,"faitout-figures":s1,"faitout-hours":x1,"faitout-what-if":Y1,"faitout-visitors":K1};window.customCards??=[];for(let[L,V]of Object.entries(l9)){if(window.customElements.get(L))continue;window.customElements.define(L,V);let C=L.slice(8).replace("-","_"),H=document.documentElement.lang||navigator.language;window.customCards.push({type:L,name:`Faitout: ${y(H,`card_${C}`)}`,description:y(H,`card_${C}_does`),preview:!1})}var j7=`ll-strategy-dashboard-${k5}`;window.customStrategies??=[];if(!window.customElements.get(j7)){let L=document.documentElement.lang||navigator.language;window.customElements.define(j7,k2),window.customStrategies.push({type:k5,strategyType:"dashboard",name:y(L,"strategy"),description:y(L,"strategy_does")})}
