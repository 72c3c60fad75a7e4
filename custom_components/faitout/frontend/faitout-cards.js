var N5=L=>{throw TypeError(L)};var B2=(L,V,C)=>V.has(L)||N5("Cannot "+C);var v=(L,V,C)=>(B2(L,V,"read from private field"),C?C.call(L):V.get(L)),x=(L,V,C)=>V.has(L)?N5("Cannot add the same private member more than once"):V instanceof WeakSet?V.add(L):V.set(L,C),u=(L,V,C,H)=>(B2(L,V,"write to private field"),H?H.call(L,C):V.set(L,C),C),A=(L,V,C)=>(B2(L,V,"access private method"),C);var X1=(L,V,C,H)=>({set _(M){u(L,V,M,C)},get _(){return v(L,V,H)}});var Y1=globalThis,J1=Y1.ShadowRoot&&(Y1.ShadyCSS===void 0||Y1.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,P2=Symbol(),W5=new WeakMap,h1=class{constructor(V,C,H){if(this._$cssResult$=!0,H!==P2)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=V,this.t=C}get styleSheet(){let V=this.o,C=this.t;if(J1&&V===void 0){let H=C!==void 0&&C.length===1;H&&(V=W5.get(C)),V===void 0&&((this.o=V=new CSSStyleSheet).replaceSync(this.cssText),H&&W5.set(C,V))}return V}toString(){return this.cssText}},I5=L=>new h1(typeof L=="string"?L:L+"",void 0,P2),N=(L,...V)=>{let C=L.length===1?L[0]:V.reduce((H,M,e)=>H+(r=>{if(r._$cssResult$===!0)return r.cssText;if(typeof r=="number")return r;throw Error("Value passed to 'css' function must be a 'css' function result: "+r+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(M)+L[e+1],L[0]);return new h1(C,L,P2)},U5=(L,V)=>{if(J1)L.adoptedStyleSheets=V.map(C=>C instanceof CSSStyleSheet?C:C.styleSheet);else for(let C of V){let H=document.createElement("style"),M=Y1.litNonce;M!==void 0&&H.setAttribute("nonce",M),H.textContent=C.cssText,L.appendChild(H)}},R2=J1?L=>L:L=>L instanceof CSSStyleSheet?(V=>{let C="";for(let H of V.cssRules)C+=H.cssText;return I5(C)})(L):L;var{is:D7,defineProperty:E7,getOwnPropertyDescriptor:N7,getOwnPropertyNames:W7,getOwnPropertySymbols:I7,getPrototypeOf:U7}=Object,C2=globalThis,G5=C2.trustedTypes,G7=G5?G5.emptyScript:"",Q7=C2.reactiveElementPolyfillSupport,f1=(L,V)=>L,$2={toAttribute(L,V){switch(V){case Boolean:L=L?G7:null;break;case Object:case Array:L=L==null?L:JSON.stringify(L)}return L},fromAttribute(L,V){let C=L;switch(V){case Boolean:C=L!==null;break;case Number:C=L===null?null:Number(L);break;case Object:case Array:try{C=JSON.parse(L)}catch{C=null}}return C}},q5=(L,V)=>!D7(L,V),Q5={attribute:!0,type:String,converter:$2,reflect:!1,useDefault:!1,hasChanged:q5};Symbol.metadata??=Symbol("metadata"),C2.litPropertyMetadata??=new WeakMap;var W=class extends HTMLElement{static addInitializer(V){this._$Ei(),(this.l??=[]).push(V)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(V,C=Q5){if(C.state&&(C.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(V)&&((C=Object.create(C)).wrapped=!0),this.elementProperties.set(V,C),!C.noAccessor){let H=Symbol(),M=this.getPropertyDescriptor(V,H,C);M!==void 0&&E7(this.prototype,V,M)}}static getPropertyDescriptor(V,C,H){let{get:M,set:e}=N7(this.prototype,V)??{get(){return this[C]},set(r){this[C]=r}};return{get:M,set(r){let t=M?.call(this);e?.call(this,r),this.requestUpdate(V,t,H)},configurable:!0,enumerable:!0}}static getPropertyOptions(V){return this.elementProperties.get(V)??Q5}static _$Ei(){if(this.hasOwnProperty(f1("elementProperties")))return;let V=U7(this);V.finalize(),V.l!==void 0&&(this.l=[...V.l]),this.elementProperties=new Map(V.elementProperties)}static finalize(){if(this.hasOwnProperty(f1("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(f1("properties"))){let C=this.properties,H=[...W7(C),...I7(C)];for(let M of H)this.createProperty(M,C[M])}let V=this[Symbol.metadata];if(V!==null){let C=litPropertyMetadata.get(V);if(C!==void 0)for(let[H,M]of C)this.elementProperties.set(H,M)}this._$Eh=new Map;for(let[C,H]of this.elementProperties){let M=this._$Eu(C,H);M!==void 0&&this._$Eh.set(M,C)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(V){let C=[];if(Array.isArray(V)){let H=new Set(V.flat(1/0).reverse());for(let M of H)C.unshift(R2(M))}else V!==void 0&&C.push(R2(V));return C}static _$Eu(V,C){let H=C.attribute;return H===!1?void 0:typeof H=="string"?H:typeof V=="string"?V.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(V=>this.enableUpdating=V),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(V=>V(this))}addController(V){(this._$EO??=new Set).add(V),this.renderRoot!==void 0&&this.isConnected&&V.hostConnected?.()}removeController(V){this._$EO?.delete(V)}_$E_(){let V=new Map,C=this.constructor.elementProperties;for(let H of C.keys())this.hasOwnProperty(H)&&(V.set(H,this[H]),delete this[H]);V.size>0&&(this._$Ep=V)}createRenderRoot(){let V=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return U5(V,this.constructor.elementStyles),V}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(V=>V.hostConnected?.())}enableUpdating(V){}disconnectedCallback(){this._$EO?.forEach(V=>V.hostDisconnected?.())}attributeChangedCallback(V,C,H){this._$AK(V,H)}_$ET(V,C){let H=this.constructor.elementProperties.get(V),M=this.constructor._$Eu(V,H);if(M!==void 0&&H.reflect===!0){let e=(H.converter?.toAttribute!==void 0?H.converter:$2).toAttribute(C,H.type);this._$Em=V,e==null?this.removeAttribute(M):this.setAttribute(M,e),this._$Em=null}}_$AK(V,C){let H=this.constructor,M=H._$Eh.get(V);if(M!==void 0&&this._$Em!==M){let e=H.getPropertyOptions(M),r=typeof e.converter=="function"?{fromAttribute:e.converter}:e.converter?.fromAttribute!==void 0?e.converter:$2;this._$Em=M;let t=r.fromAttribute(C,e.type);this[M]=t??this._$Ej?.get(M)??t,this._$Em=null}}requestUpdate(V,C,H,M=!1,e){if(V!==void 0){let r=this.constructor;if(M===!1&&(e=this[V]),H??=r.getPropertyOptions(V),!((H.hasChanged??q5)(e,C)||H.useDefault&&H.reflect&&e===this._$Ej?.get(V)&&!this.hasAttribute(r._$Eu(V,H))))return;this.C(V,C,H)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(V,C,{useDefault:H,reflect:M,wrapped:e},r){H&&!(this._$Ej??=new Map).has(V)&&(this._$Ej.set(V,r??C??this[V]),e!==!0||r!==void 0)||(this._$AL.has(V)||(this.hasUpdated||H||(C=void 0),this._$AL.set(V,C)),M===!0&&this._$Em!==V&&(this._$Eq??=new Set).add(V))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(C){Promise.reject(C)}let V=this.scheduleUpdate();return V!=null&&await V,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[M,e]of this._$Ep)this[M]=e;this._$Ep=void 0}let H=this.constructor.elementProperties;if(H.size>0)for(let[M,e]of H){let{wrapped:r}=e,t=this[M];r!==!0||this._$AL.has(M)||t===void 0||this.C(M,void 0,e,t)}}let V=!1,C=this._$AL;try{V=this.shouldUpdate(C),V?(this.willUpdate(C),this._$EO?.forEach(H=>H.hostUpdate?.()),this.update(C)):this._$EM()}catch(H){throw V=!1,this._$EM(),H}V&&this._$AE(C)}willUpdate(V){}_$AE(V){this._$EO?.forEach(C=>C.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(V)),this.updated(V)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(V){return!0}update(V){this._$Eq&&=this._$Eq.forEach(C=>this._$ET(C,this[C])),this._$EM()}updated(V){}firstUpdated(V){}};W.elementStyles=[],W.shadowRootOptions={mode:"open"},W[f1("elementProperties")]=new Map,W[f1("finalized")]=new Map,Q7?.({ReactiveElement:W}),(C2.reactiveElementVersions??=[]).push("2.1.2");var U2=globalThis,z5=L=>L,H2=U2.trustedTypes,K5=H2?H2.createPolicy("lit-html",{createHTML:L=>L}):void 0,H3="$lit$",G=`lit$${Math.random().toFixed(9).slice(2)}$`,V3="?"+G,q7=`<${V3}>`,H1=document,O1=()=>H1.createComment(""),y1=L=>L===null||typeof L!="object"&&typeof L!="function",G2=Array.isArray,z7=L=>G2(L)||typeof L?.[Symbol.iterator]=="function",F2=`[ 	
\f\r]`,g1=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,j5=/-->/g,X5=/>/g,J=RegExp(`>|${F2}(?:([^\\s"'>=/]+)(${F2}*=${F2}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Y5=/'/g,J5=/"/g,L3=/^(?:script|style|textarea|title)$/i,Q2=L=>(V,...C)=>({_$litType$:L,strings:V,values:C}),i=Q2(1),V2=Q2(2),o9=Q2(3),V1=Symbol.for("lit-noChange"),o=Symbol.for("lit-nothing"),C3=new WeakMap,C1=H1.createTreeWalker(H1,129);function M3(L,V){if(!G2(L)||!L.hasOwnProperty("raw"))throw Error("invalid template strings array");return K5!==void 0?K5.createHTML(V):V}var K7=(L,V)=>{let C=L.length-1,H=[],M,e=V===2?"<svg>":V===3?"<math>":"",r=g1;for(let t=0;t<C;t++){let a=L[t],p,d,n=-1,s=0;for(;s<a.length&&(r.lastIndex=s,d=r.exec(a),d!==null);)s=r.lastIndex,r===g1?d[1]==="!--"?r=j5:d[1]!==void 0?r=X5:d[2]!==void 0?(L3.test(d[2])&&(M=RegExp("</"+d[2],"g")),r=J):d[3]!==void 0&&(r=J):r===J?d[0]===">"?(r=M??g1,n=-1):d[1]===void 0?n=-2:(n=r.lastIndex-d[2].length,p=d[1],r=d[3]===void 0?J:d[3]==='"'?J5:Y5):r===J5||r===Y5?r=J:r===j5||r===X5?r=g1:(r=J,M=void 0);let c=r===J&&L[t+1].startsWith("/>")?" ":"";e+=r===g1?a+q7:n>=0?(H.push(p),a.slice(0,n)+H3+a.slice(n)+G+c):a+G+(n===-2?t:c)}return[M3(L,e+(L[C]||"<?>")+(V===2?"</svg>":V===3?"</math>":"")),H]},k1=class L{constructor({strings:V,_$litType$:C},H){let M;this.parts=[];let e=0,r=0,t=V.length-1,a=this.parts,[p,d]=K7(V,C);if(this.el=L.createElement(p,H),C1.currentNode=this.el.content,C===2||C===3){let n=this.el.content.firstChild;n.replaceWith(...n.childNodes)}for(;(M=C1.nextNode())!==null&&a.length<t;){if(M.nodeType===1){if(M.hasAttributes())for(let n of M.getAttributeNames())if(n.endsWith(H3)){let s=d[r++],c=M.getAttribute(n).split(G),w=/([.?@])?(.*)/.exec(s);a.push({type:1,index:e,name:w[2],strings:c,ctor:w[1]==="."?E2:w[1]==="?"?N2:w[1]==="@"?W2:o1}),M.removeAttribute(n)}else n.startsWith(G)&&(a.push({type:6,index:e}),M.removeAttribute(n));if(L3.test(M.tagName)){let n=M.textContent.split(G),s=n.length-1;if(s>0){M.textContent=H2?H2.emptyScript:"";for(let c=0;c<s;c++)M.append(n[c],O1()),C1.nextNode(),a.push({type:2,index:++e});M.append(n[s],O1())}}}else if(M.nodeType===8)if(M.data===V3)a.push({type:2,index:e});else{let n=-1;for(;(n=M.data.indexOf(G,n+1))!==-1;)a.push({type:7,index:e}),n+=G.length-1}e++}}static createElement(V,C){let H=H1.createElement("template");return H.innerHTML=V,H}};function i1(L,V,C=L,H){if(V===V1)return V;let M=H!==void 0?C._$Co?.[H]:C._$Cl,e=y1(V)?void 0:V._$litDirective$;return M?.constructor!==e&&(M?._$AO?.(!1),e===void 0?M=void 0:(M=new e(L),M._$AT(L,C,H)),H!==void 0?(C._$Co??=[])[H]=M:C._$Cl=M),M!==void 0&&(V=i1(L,M._$AS(L,V.values),M,H)),V}var D2=class{constructor(V,C){this._$AV=[],this._$AN=void 0,this._$AD=V,this._$AM=C}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(V){let{el:{content:C},parts:H}=this._$AD,M=(V?.creationScope??H1).importNode(C,!0);C1.currentNode=M;let e=C1.nextNode(),r=0,t=0,a=H[0];for(;a!==void 0;){if(r===a.index){let p;a.type===2?p=new w1(e,e.nextSibling,this,V):a.type===1?p=new a.ctor(e,a.name,a.strings,this,V):a.type===6&&(p=new I2(e,this,V)),this._$AV.push(p),a=H[++t]}r!==a?.index&&(e=C1.nextNode(),r++)}return C1.currentNode=H1,M}p(V){let C=0;for(let H of this._$AV)H!==void 0&&(H.strings!==void 0?(H._$AI(V,H,C),C+=H.strings.length-2):H._$AI(V[C])),C++}},w1=class L{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(V,C,H,M){this.type=2,this._$AH=o,this._$AN=void 0,this._$AA=V,this._$AB=C,this._$AM=H,this.options=M,this._$Cv=M?.isConnected??!0}get parentNode(){let V=this._$AA.parentNode,C=this._$AM;return C!==void 0&&V?.nodeType===11&&(V=C.parentNode),V}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(V,C=this){V=i1(this,V,C),y1(V)?V===o||V==null||V===""?(this._$AH!==o&&this._$AR(),this._$AH=o):V!==this._$AH&&V!==V1&&this._(V):V._$litType$!==void 0?this.$(V):V.nodeType!==void 0?this.T(V):z7(V)?this.k(V):this._(V)}O(V){return this._$AA.parentNode.insertBefore(V,this._$AB)}T(V){this._$AH!==V&&(this._$AR(),this._$AH=this.O(V))}_(V){this._$AH!==o&&y1(this._$AH)?this._$AA.nextSibling.data=V:this.T(H1.createTextNode(V)),this._$AH=V}$(V){let{values:C,_$litType$:H}=V,M=typeof H=="number"?this._$AC(V):(H.el===void 0&&(H.el=k1.createElement(M3(H.h,H.h[0]),this.options)),H);if(this._$AH?._$AD===M)this._$AH.p(C);else{let e=new D2(M,this),r=e.u(this.options);e.p(C),this.T(r),this._$AH=e}}_$AC(V){let C=C3.get(V.strings);return C===void 0&&C3.set(V.strings,C=new k1(V)),C}k(V){G2(this._$AH)||(this._$AH=[],this._$AR());let C=this._$AH,H,M=0;for(let e of V)M===C.length?C.push(H=new L(this.O(O1()),this.O(O1()),this,this.options)):H=C[M],H._$AI(e),M++;M<C.length&&(this._$AR(H&&H._$AB.nextSibling,M),C.length=M)}_$AR(V=this._$AA.nextSibling,C){for(this._$AP?.(!1,!0,C);V!==this._$AB;){let H=z5(V).nextSibling;z5(V).remove(),V=H}}setConnected(V){this._$AM===void 0&&(this._$Cv=V,this._$AP?.(V))}},o1=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(V,C,H,M,e){this.type=1,this._$AH=o,this._$AN=void 0,this.element=V,this.name=C,this._$AM=M,this.options=e,H.length>2||H[0]!==""||H[1]!==""?(this._$AH=Array(H.length-1).fill(new String),this.strings=H):this._$AH=o}_$AI(V,C=this,H,M){let e=this.strings,r=!1;if(e===void 0)V=i1(this,V,C,0),r=!y1(V)||V!==this._$AH&&V!==V1,r&&(this._$AH=V);else{let t=V,a,p;for(V=e[0],a=0;a<e.length-1;a++)p=i1(this,t[H+a],C,a),p===V1&&(p=this._$AH[a]),r||=!y1(p)||p!==this._$AH[a],p===o?V=o:V!==o&&(V+=(p??"")+e[a+1]),this._$AH[a]=p}r&&!M&&this.j(V)}j(V){V===o?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,V??"")}},E2=class extends o1{constructor(){super(...arguments),this.type=3}j(V){this.element[this.name]=V===o?void 0:V}},N2=class extends o1{constructor(){super(...arguments),this.type=4}j(V){this.element.toggleAttribute(this.name,!!V&&V!==o)}},W2=class extends o1{constructor(V,C,H,M,e){super(V,C,H,M,e),this.type=5}_$AI(V,C=this){if((V=i1(this,V,C,0)??o)===V1)return;let H=this._$AH,M=V===o&&H!==o||V.capture!==H.capture||V.once!==H.once||V.passive!==H.passive,e=V!==o&&(H===o||M);M&&this.element.removeEventListener(this.name,this,H),e&&this.element.addEventListener(this.name,this,V),this._$AH=V}handleEvent(V){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,V):this._$AH.handleEvent(V)}},I2=class{constructor(V,C,H){this.element=V,this.type=6,this._$AN=void 0,this._$AM=C,this.options=H}get _$AU(){return this._$AM._$AU}_$AI(V){i1(this,V)}};var j7=U2.litHtmlPolyfillSupport;j7?.(k1,w1),(U2.litHtmlVersions??=[]).push("3.3.3");var e3=(L,V,C)=>{let H=C?.renderBefore??V,M=H._$litPart$;if(M===void 0){let e=C?.renderBefore??null;H._$litPart$=M=new w1(V.insertBefore(O1(),e),e,void 0,C??{})}return M._$AI(L),M};var q2=globalThis,Q=class extends W{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let V=super.createRenderRoot();return this.renderOptions.renderBefore??=V.firstChild,V}update(V){let C=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(V),this._$Do=e3(C,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return V1}};Q._$litElement$=!0,Q.finalized=!0,q2.litElementHydrateSupport?.({LitElement:Q});var X7=q2.litElementPolyfillSupport;X7?.({LitElement:Q});(q2.litElementVersions??=[]).push("4.2.2");var r3=N`
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
`;var L2={add_break:"Add a break",all_days:"all",all_of_them:"All of them",back:"Back",bookings_stay_so:"Bookings that were moved or cancelled stay so.",calendar_silent:"This calendar does not answer. Nothing of it is known.",calendar_silent_since:"This calendar does not answer. It did last at {time}; what it said then holds.",cancel_all:"Cancel all",card_hours:"Opening hours",card_hours_does:"The week, what differs from it, closing a place or a space, opening longer",change:"Change",changed_meanwhile:"Somebody changed the hours meanwhile. What you typed is still here; look again at what holds now:",close_from_to:"Close from… to…",close_it:"Close",close_that_day:"Close that day",closed_on_holidays:"Closed on public holidays",closes_at:"closes at",closing_calendar:"Calendar of closings",closing_calendar_does:"Each event of this calendar closes the place for as long as it lasts: school holidays, bridges, works. Its title is the reason that people read.",copy_day:"Copy…",copy_to:"Copy to these days",country:"Country",days_from_to:"{from} to {to}",decide:"Keep, move or cancel?",do_so:"Do so",fault_end_first:"It would end before it begins. Choose a later end.",fault_far:"That is too far ahead. Choose an earlier day.",fault_no_country:"Choose the country whose public holidays count.",fault_no_day:"Choose a day.",fault_no_time:"A time is missing. Type it, or take the line away.",fault_over:"That is over already. Choose a later day.",fault_span:"It would close before it opens. Choose a later end.",fault_spans_meet:"The second opening begins before the first one ends. Leave a break between them.",first_day:"From",from_time:"at",go_on:"I have seen it, go on",gone_line:"no longer: {what}",holidays_closed:"Closed on public holidays: {where}.",holidays_open:"Open as on any other day.",hours_changed:"Done.",in_the_way:"{count} bookings lie in the way. Nothing has changed yet: say what becomes of each.",in_the_way_title:"Bookings in the way",keep_all:"Keep all",keep_booking:"Keep it",last_day:"To (included)",look_closed:"closed",look_longer:"open longer",look_other:"other hours",month_after:"Next month",month_before:"Month before",move_all:"Move where it can be",move_in_time:"Move to another time…",move_to:"Move to {space}",new_hours:"other hours: {what}",new_line:"new: {what}",new_settings:"public holidays or the calendar of closings",new_start:"New beginning",no_answer:"The hub did not answer. Nobody knows yet whether it was done: look once it is back.",no_calendar:"None",no_holder:"Nobody’s name is on it: the hub can tell nobody.",no_subdivision:"The whole country",nothing_differs:"Nothing: each week is as below.",one_in_the_way:"One booking lies in the way. Nothing has changed yet: say what becomes of it.",open_all_day:"Day and night",open_all_the_same:"Open all the same",open_that_day:"Open",opens_at:"opens at",origin_calendar:"From the calendar “{name}”: change it there.",origin_holiday:"Public holiday",other_hours:"Other hours on one day",other_hours_that_day:"Other hours that day",public_holidays:"Public holidays",reason:"Reason, for all to read",reason_bridge:"Bridge day",reason_event:"Event",reason_leave:"Holidays",reason_works:"Works",reopen:"Reopen now",save:"Save",space_closed:"{space}: closed",spaces_closed:"a space is closed",still_to_decide:"Still to decide: {count}.",subdivision:"Part of the country",take_away:"Take away",take_back:"Take it back",take_span_away:"Take away",the_month:"The month",the_week:"The week",to_time:"at",usually:"Usually on a {day}: {hours}",what_closes:"What closes",what_differs:"What differs in the coming year",which_day:"Day",whole_days:"Whole days",whole_place:"The whole place",working:"The hub is at it…",act_again:"Let the hub act",all_in_order:"All is in order: nothing waits for you.",nothing_for_you:"Nothing waits for you.",one_for_others:"One more thing waits for somebody else.",things_for_others:"{count} more things wait for somebody else.",and_more:"and {count} more",ask_somebody:"Ask {who}: it wants a right that you do not have.",attention:"Needs a person",away:"The hub does not answer at the moment. What is shown is old.",book:"Book",book_for:"Book {length}",booked_for:"Booked {times}.",booked_next:"Next",booked_now:"Booked",came_at:"Somebody came at {time}.",cancel_booking:"Cancel the booking",card_attention:"Needs a person",card_attention_does:"What needs a person, by urgency, with one tap to do it",card_now:"Now",card_now_does:"A place at a glance: who is there, who is awaited, what can be taken",card_space:"Space",card_space_does:"One space through and through: state, people, door, sensors, reasons",card_week:"Week",card_week_does:"The bookings by hours; drag to book, move and shorten",certificate:"What each sensor said",close:"Close",closed:"Closed",closed_until:"Closed until {time}",comfort:"Comfort",deed_automation_on:"Let the hub act",deed_back_in_service:"Back in service",deed_call_again:"Call the lock again",deed_check_in:"They are here",deed_look:"Have a look",deed_mend:"Settle it",deed_reset_alarm:"End the alarm",door_emergency:"held open by the alarm",door_failed:"does not obey",door_held_open:"held open",door_locked:"locked",door_open:"open",door_unknown:"not known",door_unlocked:"unlocked",doors:"Doors",earlier:"Earlier",end:"End",ended_at:"It ended at {time}.",extend:"Extend",from_source:"It comes from a calendar outside: {source}. What is changed here is told to it where it takes that.",given_back_in:"given back in {time}",heat:"Heating",heat_by_hand:"set by hand",heat_comfort:"comfort",heat_cooling:"cooling",heat_eco:"eco",heat_frost_guard:"frost guard",heat_off:"off",heat_out_of_reach:"out of reach",heat_reduced:"reduced",heat_watching:"only watched",later:"Later",leave_it:"Leave it",light:"Light",light_by_hand:"set by hand",light_left_on:"left on",light_lit:"on",light_out:"off",light_out_of_reach:"out of reach",light_watching:"only watched",light_welcome:"on to welcome people",loading:"Loading…",longer:"Longer",looked_at:"Looked at {time}.",more:"More",moved_to:"Moved to {times}.",no_place:"There is no place yet. Ask who administers Home Assistant to add one.",not_at_work:"{site}: this place is not at work. Nothing is known of it.",not_known_yet:"{site}: not known yet. The hub is looking.",nothing_decided:"Nothing was decided in the last 24 hours.",one_thing:"One thing needs you",only_watch:"Let the hub only watch",open:"Open",open_door:"Open for somebody",open_until:"Open until {time}",pair:"{what}: {how}",people_no:"Nobody is there.",people_unknown:"Whether somebody is there is not known.",people_yes:"Somebody is there.",put_back:"Back in service",quarter_earlier:"15 min earlier",quarter_later:"15 min later",reasons_of_today:"Its reasons of today",sensors:"Sensors",shorter:"Shorter",show_day:"One day",show_week:"One week",since:"since {time}",space:"Space",stage_awaiting:"awaited",stage_cancelled:"cancelled",stage_checked_in:"in use",stage_completed:"used",stage_released:"given back",stage_scheduled:"booked",stage_unverified:"not verified",sure:"Do it?",sure_to_cancel:"Cancel this booking?",sure_to_end:"End this booking now?",sure_to_open:"Open “{door}” for somebody?",take_out:"Take out of service",they_are_here:"They are here",things:"{count} things need you",times:"Times",today:"Today",told_awaiting:"Awaited",told_closed:"Closed",told_free:"Free",told_occupied:"Occupied",told_out_of_service:"Out of service",told_soon:"Soon taken",told_unknown:"Not known",told_unsure:"Not booked, unsure",told_walk_in:"Occupied, not booked",undo:"Undo the release",until:"until {time}",urgency_later:"When there is time",urgency_now:"Now",urgency_today:"Today",week_legend:"Drag to book or to move (with a finger: hold, then drag); a tap tells why. Bar at the side: somebody was there. Dashed: given back. Hatched: closed.",what_for:"What for (only for who may read titles)",what_to_do:"What can be done",works:"works",yes_do_it:"Yes, do it",as_table:"As a table",busiest:"Most: {when}",busy:"Hours used, by hour and weekday",card_figures:"Figures",card_figures_does:"How much the spaces are used, by month, hour and space, and the report on paper",edit_dashboard:"Dashboard with the other views",edit_dashboard_help:"The end of its address. Leave it empty for the one in the sidebar.",edit_site:"Place",edit_site_help:"Leave it empty for all places.",edit_space:"Space",fewer_than:"fewer than {count}",figure_booked:"Booked",figure_members:"People who booked",figure_no_shows:"Nobody came",figure_open:"Open",figure_rate:"Rate of use",figure_released:"Given back",figure_reused:"Of this used again",figure_used:"Used",figure_walk_ins:"Without a booking",figures:"Figures",many_common:"{count} common spaces",many_desk:"{count} desks",many_locker:"{count} lockers",many_meeting_room:"{count} meeting rooms",many_of_a_kind:"{count} spaces",many_office:"{count} offices",many_phone_box:"{count} phone boxes",not_told:"not told",on_paper:"On paper",strategy:"Faitout: places",strategy_does:"What goes on, the week, what needs a person, and the figures; a page for each space. It follows the places by itself.",as_set:"(as it is set)",card_what_if:"What if",card_what_if_does:"What other graces would have freed, and whom they would have hurt",few_bookings:"Only {count} bookings: that tells little.",grace:"Grace",here:"Then",kind_common:"Common spaces",kind_desk:"Desks",kind_locker:"Lockers",kind_meeting_room:"Meeting rooms",kind_office:"Offices",kind_phone_box:"Phone boxes",nothing_recorded:"Nothing was recorded there in the last four weeks.",replayed:"{done} of {all} replayed",stop:"Stop",what_if_curve:"Hours that would have been freed, and people who would have been hurt, by grace",what_if_question:"How long should a booking wait for its people? The last four weeks are replayed with other graces; nothing is changed by that.",would_free:"Freed",would_hurt:"People hurt",air:"Air",air_co2:"CO2",air_good:"good",air_humidity:"Humidity",air_stale:"stale: open a window now",air_stuffy:"stuffy: let air in",air_temperature:"Temperature",missed_of:"uses missed: {missed} of {uses}",not_known:"not known",said_at:"said {time}",seen:"How well it is seen",sight_fairly:"fairly well",sight_not_at_all:"not at all",sight_not_yet_known:"not yet known",sight_poorly:"poorly",sight_well:"well",as_set_in:"(as set in {count} of {all})",counted_are:"Counted: {names}.",grace_minutes:"Grace in minutes",none_counted:"It was stopped before the first space was counted.",not_for_you:"This is counted from the record, which is for who may read it. Ask an animator.",part_counted:"Stopped: only {done} of {all} spaces are counted below.",would_free_hours:"Hours freed (left)",would_hurt_people:"People hurt (right)",against_before:"the one before",against_none:"nothing",against_year_before:"the same a year before",by_kind:"By kind",by_month:"By month",by_site:"By place",by_space:"By space",compared_with:"Compared with",counting:"Counting…",figure_sessions:"Sessions",hour:"Hour",never_recorded:"Nothing was recorded yet.",not_recorded:"Nothing was recorded of {period}.",period:"Period",period_after:"The period after",period_before:"The period before",quarter_of:"Q{number} {year}",recorded_since:"Nothing was recorded before {day}.",unit_month:"Month",unit_quarter:"Quarter",unit_year:"Year",short_no_shows:"No-shows",short_rate:"Rate",edit_far:"Large letters",edit_far_help:"For a screen on the wall that is read from afar."};var t3={add_break:"Ajouter une coupure",all_days:"tous",all_of_them:"Toutes",back:"Retour",bookings_stay_so:"Les réservations déplacées ou annulées le restent.",calendar_silent:"Ce calendrier ne répond pas. On n’en sait rien.",calendar_silent_since:"Ce calendrier ne répond pas. Dernière réponse : {time}. Ce qu’il disait alors reste valable.",cancel_all:"Tout annuler",card_hours:"Horaires",card_hours_does:"La semaine, ce qui en diffère, fermer un lieu ou un espace, ouvrir plus longtemps",change:"Changer",changed_meanwhile:"Quelqu’un a changé les horaires entre-temps. Ce que vous avez saisi est gardé ; regardez ce qui vaut maintenant :",close_from_to:"Fermer du… au…",close_it:"Fermer",close_that_day:"Fermer ce jour",closed_on_holidays:"Fermé les jours fériés",closes_at:"ferme à",closing_calendar:"Calendrier des fermetures",closing_calendar_does:"Chaque événement de ce calendrier ferme le lieu tant qu’il dure : vacances scolaires, ponts, travaux. Son titre est la raison que tout le monde lit.",copy_day:"Copier…",copy_to:"Copier sur ces jours",country:"Pays",days_from_to:"du {from} au {to}",decide:"Garder, déplacer ou annuler ?",do_so:"Appliquer",fault_end_first:"Cela finirait avant de commencer. Choisissez une fin plus tardive.",fault_far:"C’est trop loin. Choisissez un jour plus proche.",fault_no_country:"Choisissez le pays dont les jours fériés comptent.",fault_no_day:"Choisissez un jour.",fault_no_time:"Il manque une heure. Saisissez-la, ou enlevez la ligne.",fault_over:"C’est déjà passé. Choisissez un jour plus tardif.",fault_span:"Cela fermerait avant d’ouvrir. Choisissez une fin plus tardive.",fault_spans_meet:"La seconde ouverture commence avant la fin de la première. Laissez une coupure entre les deux.",first_day:"Du",from_time:"à",go_on:"J’ai vu, continuer",gone_line:"disparu : {what}",holidays_closed:"Fermé les jours fériés : {where}.",holidays_open:"Ouvert comme les autres jours.",hours_changed:"C’est fait.",in_the_way:"{count} réservations sont concernées. Rien n’a encore changé : dites ce que devient chacune.",in_the_way_title:"Réservations concernées",keep_all:"Tout garder",keep_booking:"La garder",last_day:"Au (inclus)",look_closed:"fermé",look_longer:"ouvert plus longtemps",look_other:"autres heures",month_after:"Mois suivant",month_before:"Mois précédent",move_all:"Déplacer où c’est possible",move_in_time:"Déplacer à une autre heure…",move_to:"Déplacer vers {space}",new_hours:"autres heures : {what}",new_line:"nouveau : {what}",new_settings:"les jours fériés ou le calendrier des fermetures",new_start:"Nouveau début",no_answer:"La centrale n’a pas répondu. On ne sait pas encore si c’est fait : regardez dès qu’elle est de retour.",no_calendar:"Aucun",no_holder:"Sans nom : la centrale ne peut prévenir personne.",no_subdivision:"Tout le pays",nothing_differs:"Rien : chaque semaine est comme ci-dessous.",one_in_the_way:"Une réservation est concernée. Rien n’a encore changé : dites ce qu’elle devient.",open_all_day:"Jour et nuit",open_all_the_same:"Ouvrir quand même",open_that_day:"Ouvrir",opens_at:"ouvre à",origin_calendar:"Du calendrier « {name} » : changez-le là-bas.",origin_holiday:"Jour férié",other_hours:"Autres heures un jour",other_hours_that_day:"Autres heures ce jour",public_holidays:"Jours fériés",reason:"Raison, lue par tous",reason_bridge:"Pont",reason_event:"Événement",reason_leave:"Vacances",reason_works:"Travaux",reopen:"Rouvrir",save:"Enregistrer",space_closed:"{space} : fermé",spaces_closed:"un espace est fermé",still_to_decide:"À décider encore : {count}.",subdivision:"Région",take_away:"Enlever",take_back:"Revenir en arrière",take_span_away:"Enlever",the_month:"Le mois",the_week:"La semaine",to_time:"à",usually:"D’habitude le {day} : {hours}",what_closes:"Ce qui ferme",what_differs:"Ce qui diffère dans l’année à venir",which_day:"Jour",whole_days:"Journées entières",whole_place:"Tout le lieu",working:"La centrale s’en occupe…",act_again:"Laisser agir la centrale",all_in_order:"Tout est en ordre : rien ne vous attend.",nothing_for_you:"Rien ne vous attend.",one_for_others:"Une autre chose attend quelqu’un d’autre.",things_for_others:"{count} autres choses attendent quelqu’un d’autre.",and_more:"et {count} de plus",ask_somebody:"Demandez à {who} : il y faut un droit que vous n’avez pas.",attention:"À voir",away:"La centrale ne répond pas pour le moment. Ce qui est affiché est ancien.",book:"Réserver",book_for:"Réserver {length}",booked_for:"Réservé {times}.",booked_next:"Ensuite",booked_now:"Réservé",came_at:"Quelqu’un est venu à {time}.",cancel_booking:"Annuler la réservation",card_attention:"À voir",card_attention_does:"Ce qui demande quelqu’un, par urgence, avec le geste à faire",card_now:"Maintenant",card_now_does:"Un lieu d’un coup d’œil : qui est là, qui est attendu, ce qui est libre",card_space:"Espace",card_space_does:"Un espace en détail : état, gens, porte, capteurs, raisons",card_week:"Semaine",card_week_does:"Les réservations heure par heure ; glissez pour réserver, déplacer, raccourcir",certificate:"Ce qu’a dit chaque capteur",close:"Fermer",closed:"Fermé",closed_until:"Fermé jusqu’à {time}",comfort:"Confort",deed_automation_on:"Laisser agir la centrale",deed_back_in_service:"Remettre en service",deed_call_again:"Rappeler la serrure",deed_check_in:"Ils sont là",deed_look:"Aller voir",deed_mend:"Régler",deed_reset_alarm:"Lever l’alarme",door_emergency:"tenue ouverte par l’alarme",door_failed:"n’obéit pas",door_held_open:"tenue ouverte",door_locked:"verrouillée",door_open:"ouverte",door_unknown:"inconnue",door_unlocked:"déverrouillée",doors:"Portes",earlier:"Avant",end:"Terminer",ended_at:"Terminé à {time}.",extend:"Prolonger",from_source:"Vient d’un calendrier extérieur : {source}. Ce qui change ici lui est dit, s’il le prend.",given_back_in:"rendu dans {time}",heat:"Chauffage",heat_by_hand:"réglé à la main",heat_comfort:"confort",heat_cooling:"rafraîchissement",heat_eco:"éco",heat_frost_guard:"hors-gel",heat_off:"arrêt",heat_out_of_reach:"hors de portée",heat_reduced:"réduit",heat_watching:"seulement observé",later:"Après",leave_it:"Laisser",light:"Lumière",light_by_hand:"réglée à la main",light_left_on:"laissée allumée",light_lit:"allumée",light_out:"éteinte",light_out_of_reach:"hors de portée",light_watching:"seulement observée",light_welcome:"allumée pour accueillir",loading:"Chargement…",longer:"Plus long",looked_at:"Vu à {time}.",more:"Plus",moved_to:"Déplacé à {times}.",no_place:"Il n’y a encore aucun lieu. Demandez à qui administre Home Assistant d’en ajouter un.",not_at_work:"{site} : ce lieu n’est pas en marche. On n’en sait rien.",not_known_yet:"{site} : pas encore connu. La centrale regarde.",nothing_decided:"Rien n’a été décidé ces dernières 24 heures.",one_thing:"Une chose vous attend",only_watch:"Ne faire que regarder",open:"Ouvert",open_door:"Ouvrir à quelqu’un",open_until:"Ouvert jusqu’à {time}",pair:"{what} : {how}",people_no:"Personne n’est là.",people_unknown:"On ne sait pas si quelqu’un est là.",people_yes:"Quelqu’un est là.",put_back:"Remettre en service",quarter_earlier:"15 min plus tôt",quarter_later:"15 min plus tard",reasons_of_today:"Ses raisons du jour",sensors:"Capteurs",shorter:"Plus court",show_day:"Un jour",show_week:"Une semaine",since:"depuis {time}",space:"Espace",stage_awaiting:"attendu",stage_cancelled:"annulé",stage_checked_in:"en cours",stage_completed:"utilisé",stage_released:"rendu",stage_scheduled:"réservé",stage_unverified:"non vérifié",sure:"Le faire ?",sure_to_cancel:"Annuler cette réservation ?",sure_to_end:"Terminer cette réservation maintenant ?",sure_to_open:"Ouvrir « {door} » à quelqu’un ?",take_out:"Mettre hors service",they_are_here:"Ils sont là",things:"{count} choses vous attendent",times:"Heures",today:"Aujourd’hui",told_awaiting:"Attendu",told_closed:"Fermé",told_free:"Libre",told_occupied:"Occupé",told_out_of_service:"Hors service",told_soon:"Bientôt pris",told_unknown:"Inconnu",told_unsure:"Non réservé, incertain",told_walk_in:"Occupé sans réservation",undo:"Annuler la libération",until:"jusqu’à {time}",urgency_later:"Quand il y a le temps",urgency_now:"Maintenant",urgency_today:"Aujourd’hui",week_legend:"Glissez pour réserver ou déplacer (au doigt : maintenez, puis glissez) ; un appui dit pourquoi. Barre sur le côté : quelqu’un était là. Tirets : rendu. Hachures : fermé.",what_for:"Pour quoi (seulement pour qui peut lire les titres)",what_to_do:"Ce qu’on peut faire",works:"fonctionne",yes_do_it:"Oui",as_table:"En tableau",busiest:"Le plus : {when}",busy:"Heures utilisées, par heure et jour",card_figures:"Chiffres",card_figures_does:"L’utilisation des espaces par mois, heure et espace, et le rapport sur papier",edit_dashboard:"Tableau de bord des autres vues",edit_dashboard_help:"La fin de son adresse. Laissez vide pour celui de la barre latérale.",edit_site:"Lieu",edit_site_help:"Laissez vide pour tous les lieux.",edit_space:"Espace",fewer_than:"moins de {count}",figure_booked:"Réservé",figure_members:"Personnes ayant réservé",figure_no_shows:"Personne n’est venu",figure_open:"Ouvert",figure_rate:"Taux d’utilisation",figure_released:"Rendu",figure_reused:"Dont réutilisé",figure_used:"Utilisé",figure_walk_ins:"Sans réservation",figures:"Chiffres",many_common:"{count} espaces communs",many_desk:"{count} postes",many_locker:"{count} casiers",many_meeting_room:"{count} salles de réunion",many_of_a_kind:"{count} espaces",many_office:"{count} bureaux",many_phone_box:"{count} cabines",not_told:"non indiqué",on_paper:"Sur papier",strategy:"Faitout : les lieux",strategy_does:"Ce qui se passe, la semaine, ce qui vous attend et les chiffres ; une page pour chaque espace. Il suit les lieux tout seul.",as_set:"(réglage actuel)",card_what_if:"Et si",card_what_if_does:"Ce qu’auraient rendu d’autres délais, et qui ils auraient lésé",few_bookings:"Seulement {count} réservations : cela dit peu.",grace:"Délai",here:"Alors",kind_common:"Espaces communs",kind_desk:"Postes",kind_locker:"Casiers",kind_meeting_room:"Salles de réunion",kind_office:"Bureaux",kind_phone_box:"Cabines",nothing_recorded:"Rien n’y a été enregistré ces quatre dernières semaines.",replayed:"{done} sur {all} rejoués",stop:"Arrêter",what_if_curve:"Heures qui auraient été rendues, et gens qui auraient été lésés, selon le délai",what_if_question:"Combien de temps une réservation doit-elle attendre ses gens ? Les quatre dernières semaines sont rejouées avec d’autres délais ; rien n’en est changé.",would_free:"Rendu",would_hurt:"Gens lésés",air:"Air",air_co2:"CO2",air_good:"bon",air_humidity:"Humidité",air_stale:"vicié : ouvrez une fenêtre maintenant",air_stuffy:"lourd : aérez",air_temperature:"Température",missed_of:"passages manqués : {missed} sur {uses}",not_known:"inconnu",said_at:"dit à {time}",seen:"Ce qu’on en voit",sight_fairly:"assez bien",sight_not_at_all:"pas du tout",sight_not_yet_known:"pas encore connu",sight_poorly:"mal",sight_well:"bien",as_set_in:"(réglé ainsi dans {count} sur {all})",counted_are:"Comptés : {names}.",grace_minutes:"Délai de grâce, en minutes",none_counted:"Arrêté avant que le premier espace soit compté.",not_for_you:"Cela se compte dans le journal, que vous n’avez pas le droit de lire. Demandez à qui anime le lieu.",part_counted:"Arrêté : {done} espaces sur {all} seulement sont comptés ci-dessous.",would_free_hours:"Heures rendues (à gauche)",would_hurt_people:"Gens lésés (à droite)",against_before:"la période d’avant",against_none:"rien",against_year_before:"la même un an avant",by_kind:"Par type",by_month:"Par mois",by_site:"Par lieu",by_space:"Par espace",compared_with:"Comparé avec",counting:"On compte…",figure_sessions:"Présences",hour:"Heure",never_recorded:"Rien n’a encore été enregistré.",not_recorded:"Rien n’a été enregistré pour cette période : {period}.",period:"Période",period_after:"Période suivante",period_before:"Période précédente",quarter_of:"T{number} {year}",recorded_since:"Rien n’a été enregistré avant le {day}.",unit_month:"Mois",unit_quarter:"Trimestre",unit_year:"Année",short_no_shows:"Absences",short_rate:"Taux",edit_far:"Grandes lettres",edit_far_help:"Pour un écran au mur, lu de loin."};var C4={en:L2,fr:t3};function O(L,V,C={}){return(C4[L.slice(0,2)]??L2)[V].replace(/\{(\w+)\}/g,(M,e)=>String(C[e]??M))}function k(L){return L in L2}var i3=new Map;function z2(L,V,C,H){let M=`${L} ${V} ${JSON.stringify(C)}`,e=i3.get(M);return e||(e=new Intl.DateTimeFormat(L,{...C,timeZone:V}),i3.set(M,e)),e.format(H*1e3)}var b1=" ";function B(L,V,C){return _1(L,z2("en-GB",V,{hour:"2-digit",minute:"2-digit"},C))}function _1(L,V){if(!L.startsWith("fr"))return V;let[C,H]=V.split(":"),M=`${Number(C)}${b1}h`;return H==="00"?M:`${M}${b1}${H}`}function T1(L,V,C,H){return z2(L,V,{weekday:H,day:"numeric",month:H},C)}function M2(L,V){return z2("sv-SE",L,{year:"numeric",month:"2-digit",day:"2-digit"},V)}function $(L,V,C,H){let M=B(L,V,C);return M2(V,C)===M2(V,H)?M:`${T1(L,V,C,"short")} ${M}`}function e2(L){let V=Math.max(0,Math.round(L));if(V<60)return`${V}${b1}min`;let C=V%60,H=`${Math.floor(V/60)}${b1}h`;return C?`${H}${b1}${String(C).padStart(2,"0")}`:H}function r2(L){let V=Math.max(0,Math.ceil(L));return`${Math.floor(V/60)}:${String(V%60).padStart(2,"0")}`}var H4={site:"edit_site",space:"edit_space",dashboard:"edit_dashboard",far:"edit_far"},V4={site:"edit_site_help",dashboard:"edit_dashboard_help",far:"edit_far_help"};function L4(){return document.querySelector("home-assistant")?.hass}async function o3(L){try{return(await L?.callWS({type:"faitout/desk/places"}))?.sites??[]}catch{return[]}}async function t2(L){let V=L4(),C=await o3(V),H=L==="site"?e4(C):a3(C),M=e=>O(V?.language??"en",e);return{schema:[{name:L,required:L==="space",selector:M4(H)},{name:"dashboard",selector:{text:{}}},{name:"far",selector:{boolean:{}}}],computeLabel:e=>M(H4[e.name]),computeHelper:e=>{let r=V4[e.name];return r?M(r):void 0}}}function M4(L){return L.length===0?{text:{}}:{select:{options:L,mode:"dropdown",custom_value:!1}}}function e4(L){return L.map(({site:V,name:C})=>({value:V,label:C}))}function a3(L){return L.flatMap(V=>V.spaces.map(({space:C,name:H})=>({value:`${V.site}/${C}`,label:L.length>1?`${H}, ${V.name}`:H})))}async function A3(L){let[V]=a3(await o3(L));return V?{space:V.value}:{}}function n3(L){let[V,C]=(L.space??"").split("/");return V&&C?{...L,site:V,space:C}:L}var K2="unauthorized",r4="refused";function i2(L,...V){let C=V.length>0?V:[r4,K2];return!L||typeof L!="object"||!("code"in L)?!1:C.includes(String(L.code))}function L1(L,V,C="no_answer"){return L&&typeof L=="object"&&"message"in L?String(L.message):O(V,C)}var d3=new WeakMap;function p3(L){let V=d3.get(L.entities);if(V)return V;let C=Object.keys(L.entities).filter(H=>L.entities[H]?.platform==="faitout");return d3.set(L.entities,C),C}var m3="faitout/desk/",t4=150,i4=6e4,q,B1,a1,A1,n1,l3,s3,g=class extends Q{constructor(){super();x(this,n1);this.answeredAt=0;x(this,q);x(this,B1);x(this,a1,0);x(this,A1,!1);this.wrong="",this.refusal="",this.isDenied=!1,this.busy=!1,this.isLost=!1}static getConfigForm(){return t2("site")}static getStubConfig(C){return{}}setConfig(C){this.config=n3(C),this.toggleAttribute("far",C.far===!0),this.hass&&this.askSoon()}getGridOptions(){return{columns:"full",min_columns:6}}getCardSize(){return 6}connectedCallback(){super.connectedCallback(),u(this,B1,setInterval(()=>this.askSoon(),i4)),this.hass&&this.askSoon()}disconnectedCallback(){super.disconnectedCallback(),clearInterval(v(this,B1)),clearTimeout(v(this,q)),u(this,q,void 0)}isNews(C,H){return C.connected!==H.connected?!0:C.states===H.states?!1:p3(H).some(M=>C.states[M]!==H.states[M])}shouldUpdate(C){return C.has("hass")&&A(this,n1,l3).call(this,C.get("hass")),C.size>1||!C.has("hass")||!this.answer}askSoon(){if(!(v(this,q)!==void 0||v(this,A1))){if(!this.answer&&!this.isLost&&!this.refusal){u(this,A1,!0),queueMicrotask(()=>{u(this,A1,!1),this.askNow()});return}u(this,q,setTimeout(()=>{u(this,q,void 0),this.askNow()},t4))}}ask(C){let{type:H,...M}=this.question();return C.callWS({type:m3+H,...M})}async askNow(){if(!this.hass||!this.config)return;let C=++X1(this,a1)._;try{let H=await this.ask(this.hass);if(C!==v(this,a1))return;this.answer=H,this.answeredAt=this.now,this.isLost=!1,this.isDenied=!1,this.refusal=""}catch(H){if(C!==v(this,a1))return;this.isLost=!i2(H),this.isDenied=i2(H,K2),this.isDenied&&(this.answer=void 0),(i2(H)||!this.answer)&&(this.refusal=L1(H,this.language,"away"))}}async carryOut(C,H){if(!(!this.hass||this.busy)){this.busy=!0,this.wrong="";try{return await this.hass.callWS({type:m3+C,...H})}catch(M){this.wrong=L1(M,this.language);return}finally{this.busy=!1,await this.askNow()}}}say(C,H={}){return O(this.language,C,H)}pair(C,H){return this.say("pair",{what:C,how:H})}get language(){return this.hass?.language??"en"}get now(){return Date.now()/1e3}goTo(C){let H=`/${this.config.dashboard??"faitout-places"}/${C}`;history.pushState(null,"",H),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}render(){let C=this.isLost||this.hass?.connected===!1,H=C||this.refusal!=="";return i`<ha-card class="card">
      ${C&&!this.refusal?i`<p role="status" class="wrong">${this.say("away")}</p>`:o}
      ${A(this,n1,s3).call(this)}
      ${this.wrong&&this.wrong!==this.refusal?i`<p role="alert" class="wrong">${this.wrong}</p>`:o}
      ${this.answer?i`<div class=${H?"away":""}>${this.content(this.answer)}</div>`:this.refusal||this.wrong?o:i`<p class="quiet">${this.say("loading")}</p>`}
    </ha-card>`}};q=new WeakMap,B1=new WeakMap,a1=new WeakMap,A1=new WeakMap,n1=new WeakSet,l3=function(C){this.hass&&(this.toggleAttribute("dark",this.hass.themes?.darkMode??!1),(!C||this.isNews(C,this.hass))&&this.askSoon(),C?.connected!==this.hass.connected&&this.requestUpdate("answer"))},s3=function(){return this.refusal?this.isDenied?i`<p role="status" class="quiet">${this.refusal}</p>`:i`<p role="alert" class="wrong">${this.refusal}</p>`:o},g.styles=[r3],g.properties={hass:{attribute:!1},config:{state:!0},answer:{state:!0},wrong:{state:!0},refusal:{state:!0},isDenied:{state:!0},busy:{state:!0},isLost:{state:!0}};var v3="M12,4A4,4 0 0,1 16,8A4,4 0 0,1 12,12A4,4 0 0,1 8,8A4,4 0 0,1 12,4M12,14C16.42,14 20,15.79 20,18V20H4V18C4,15.79 7.58,14 12,14Z";var x3="M13,8A4,4 0 0,1 9,12A4,4 0 0,1 5,8A4,4 0 0,1 9,4A4,4 0 0,1 13,8M17,18V20H1V18C1,15.79 4.58,14 9,14C13.42,14 17,15.79 17,18M20.5,14.5V16H19V14.5H20.5M18.5,9.5H17V9A3,3 0 0,1 20,6A3,3 0 0,1 23,9C23,9.97 22.5,10.88 21.71,11.41L21.41,11.6C20.84,12 20.5,12.61 20.5,13.3V13.5H19V13.3C19,12.11 19.6,11 20.59,10.35L20.88,10.16C21.27,9.9 21.5,9.47 21.5,9A1.5,1.5 0 0,0 20,7.5A1.5,1.5 0 0,0 18.5,9V9.5Z";var u3="M13 14H11V9H13M13 18H11V16H13M1 21H23L12 2L1 21Z";var j2="M12 2C6.5 2 2 6.5 2 12S6.5 22 12 22 22 17.5 22 12 17.5 2 12 2M12 20C7.59 20 4 16.41 4 12S7.59 4 12 4 20 7.59 20 12 16.41 20 12 20M16.59 7.58L10 14.17L7.41 11.59L6 13L10 17L18 9L16.59 7.58Z";var X2="M12,20A8,8 0 0,0 20,12A8,8 0 0,0 12,4A8,8 0 0,0 4,12A8,8 0 0,0 12,20M12,2A10,10 0 0,1 22,12A10,10 0 0,1 12,22C6.47,22 2,17.5 2,12A10,10 0 0,1 12,2M12.5,7V12.25L17,14.92L16.25,16.15L11,13V7H12.5Z";var Z3="M14.47 15.08L11 13V7H12.5V12.25L15.58 14.08C15.17 14.36 14.79 14.7 14.47 15.08M13.08 19.92C12.72 19.97 12.37 20 12 20C7.58 20 4 16.42 4 12S7.58 4 12 4 20 7.58 20 12C20 12.37 19.97 12.72 19.92 13.08C20.61 13.18 21.25 13.4 21.84 13.72C21.94 13.16 22 12.59 22 12C22 6.5 17.5 2 12 2S2 6.5 2 12C2 17.5 6.47 22 12 22C12.59 22 13.16 21.94 13.72 21.84C13.4 21.25 13.18 20.61 13.08 19.92M18 15V18H15V20H18V23H20V20H23V18H20V15H18Z";var c3="M20 6.91L17.09 4L12 9.09L6.91 4L4 6.91L9.09 12L4 17.09L6.91 20L12 14.91L17.09 20L20 17.09L14.91 12L20 6.91Z";var S3="M8,3C6.89,3 6,3.89 6,5V21H18V5C18,3.89 17.11,3 16,3H8M8,5H16V19H8V5M13,11V13H15V11H13Z";var Y2="M11,18H13V16H11V18M12,2A10,10 0 0,0 2,12A10,10 0 0,0 12,22A10,10 0 0,0 22,12A10,10 0 0,0 12,2M12,20C7.59,20 4,16.41 4,12C4,7.59 7.59,4 12,4C16.41,4 20,7.59 20,12C20,16.41 16.41,20 12,20M12,6A4,4 0 0,0 8,10H10A2,2 0 0,1 12,8A2,2 0 0,1 14,10C14,12 11,11.75 11,15H13C13,12.75 16,12.5 16,10A4,4 0 0,0 12,6Z";var h3="M12,17A2,2 0 0,0 14,15C14,13.89 13.1,13 12,13A2,2 0 0,0 10,15A2,2 0 0,0 12,17M18,8A2,2 0 0,1 20,10V20A2,2 0 0,1 18,22H6A2,2 0 0,1 4,20V10C4,8.89 4.9,8 6,8H7V6A5,5 0 0,1 12,1A5,5 0 0,1 17,6V8H18M12,3A3,3 0 0,0 9,6V8H15V6A3,3 0 0,0 12,3Z";var f3="M6,2H18V8H18V8L14,12L18,16V16H18V22H6V16H6V16L10,12L6,8V8H6V2M16,16.5L12,12.5L8,16.5V20H16V16.5M12,11.5L16,7.5V4H8V7.5L12,11.5M10,6H14V6.75L12,8.75L10,6.75V6Z";var J2="M1,21H23L12,2";var o4={free:[j2,"var(--free)"],soon:[X2,"var(--soon)"],awaiting:[f3,"var(--awaited)"],occupied:[v3,"var(--taken)"],closed:[h3,"var(--quiet)"],out_of_service:[J2,"var(--quiet)"],unsure:[x3,"var(--quiet)"],unknown:[Y2,"var(--quiet)"]},o2=u3,g3=S3,O3=j2,d1=c3,p1=X2,P1=Z3,R1=J2;function b(L,V="currentColor"){return i`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" style="color:${V}">
    <path d=${L}></path>
  </svg>`}function $1(L){let[V,C]=o4[L]??[Y2,"var(--quiet)"];return b(V,C)}var a4=["now","today","later"],A4=["reset_alarm"],D1,y,y3,k3,w3,C5,b3,_3,T3,B3,P3,a2,F1=class extends g{constructor(){super(...arguments);x(this,y);x(this,D1);x(this,a2,()=>{this.mending=void 0})}connectedCallback(){super.connectedCallback(),u(this,D1,setInterval(()=>this.requestUpdate("answer"),1e3))}disconnectedCallback(){super.disconnectedCallback(),clearInterval(v(this,D1))}question(){return{type:"attention",...this.config.site?{site:this.config.site}:{}}}content(C){let H=C.sites.flatMap(e=>e.concerns.map(r=>({...r,site:e.site,zone:e.zone}))),M=C.sites.filter(e=>!e.is_known);return i`<div aria-live="polite">
      <h2>${this.say("attention")}</h2>
      ${C.sites.length===0?i`<p class="quiet">${this.say("no_place")}</p>`:o}
      ${H.length===0&&M.length===0?A(this,y,y3).call(this,C.sites):o}
      ${M.map(e=>i`<p class="quiet">
            ${this.say(e.is_at_work?"not_known_yet":"not_at_work",{site:e.name})}
          </p>`)}
      ${a4.map(e=>{let r=H.filter(t=>t.urgency===e);return r.length===0?o:i`<h3>${this.say(`urgency_${e}`)}</h3>
              <ul>
                ${r.map(t=>A(this,y,b3).call(this,t))}
              </ul>`})}
      ${A(this,y,k3).call(this,C.sites)}
    </div>
    ${A(this,y,w3).call(this,C.sites)}`}};D1=new WeakMap,y=new WeakSet,y3=function(C){if(C.length===0||v(this,y,C5))return o;let H=C.every(e=>e.for_others===0),M=this.say(H?"all_in_order":"nothing_for_you");return i`<p class="row">${b(O3,"var(--free)")} ${M}</p>`},k3=function(C){let H=C.reduce((M,e)=>M+e.for_others,0);return H===0?o:i`<p class="quiet">
      ${this.say(H===1?"one_for_others":"things_for_others",{count:H})}
    </p>`},w3=function([C]){if(!C||v(this,y,C5))return o;let H=B(this.language,C.zone,this.answeredAt);return i`<p class="quiet">${this.say("looked_at",{time:H})}</p>`},C5=function(){return this.isLost||this.refusal!==""||this.hass?.connected===!1},b3=function(C){let{zone:H}=C,M=C.since===null?o:i` · ${this.say("since",{time:$(this.language,H,C.since,this.now)})}`,e=C.due===null?o:i` · <strong role="timer">${r2(C.due-this.now)}</strong>`;return i`<li style="border-top:1px solid var(--line);padding:8px 0">
      <p class="row" style="flex-wrap:nowrap;align-items:flex-start">
        ${b(o2,C.urgency==="now"?"var(--taken)":"var(--soon)")}
        <span
          ><strong>${C.what}</strong><br /><span class="quiet"
            >${C.where}${M}${e}</span
          ></span
        >
      </p>
      <p>${C.todo}</p>
      ${A(this,y,_3).call(this,C)}
      ${C.helpers.length>0?i`<p class="quiet">${this.say("ask_somebody",{who:C.helpers.join(", ")})}</p>`:o}
      ${this.mended?.key===C.key&&this.mending?A(this,y,B3).call(this,this.mending):o}
    </li>`},_3=function(C){let H=`deed_${C.deed}`;return C.deed===null||!k(H)?o:i`<button
      class="main"
      ?disabled=${this.busy}
      aria-label="${this.say(H)}: ${C.where}"
      @click=${()=>A(this,y,T3).call(this,C)}
    >
      ${this.say(H)}
    </button>`},T3=async function(C){let{site:H,key:M}=C;switch(C.deed){case"look":this.goTo(C.kind==="screens"?"screens":C.space?`space-${H}-${C.space}`:"now");return;case"mend":this.mended=C,this.mending=await this.carryOut("attention/mend",{site:H,issue_id:C.subject});return;default:if(C.deed&&A4.includes(C.deed)&&!confirm(this.say("sure")))return;await this.carryOut("attention/do",{site:H,key:M})}},B3=function(C){return i`<div role="group" style="margin:8px 0">
      ${C.text?i`<p>${C.text}</p>`:o}
      <div class="row">
        ${C.ways.map(H=>i`<button ?disabled=${this.busy} @click=${()=>A(this,y,P3).call(this,H.id)}>
            ${H.label||this.say("yes_do_it")}
          </button>`)}
        <button class="plain" @click=${v(this,a2)}>${this.say("leave_it")}</button>
      </div>
    </div>`},P3=async function(C){let{mended:H,mending:M}=this;if(!H||!M?.flow_id)return;let e=await this.carryOut("attention/mend",{site:H.site,issue_id:H.subject,flow_id:M.flow_id,way:C});this.mending=e?.flow_id?e:void 0},a2=new WeakMap,F1.properties={...g.properties,mending:{state:!0},mended:{state:!0}};var n4=38;function d4(L){let V=Math.max(0,...L.flat());if(V===0)return;let C=L.findIndex(H=>H.includes(V));return{day:C,hour:L[C]?.indexOf(V)??0}}function R3(L,V){let C=Math.max(0,...L.flat()),H=[...Array(24).keys()].filter(a=>L.some(p=>(p[a]??0)>0)),[M,e]=[H[0],H.at(-1)],r=d4(L);if(M===void 0||e===void 0||r===void 0)return o;let t=`${V.weekday(r.day,"long")} ${r.hour}–${r.hour+1} h`;return i`<h3>${V.say("busy")}</h3>
    <p class="quiet">${V.say("busiest",{when:t})}</p>
    <table class="heat">
      <thead>
        <tr>
          <th scope="col"><span class="unseen">${V.say("hour")}</span></th>
          ${L.map((a,p)=>i`<th scope="col">
              <span aria-hidden="true">${V.weekday(p,"short")}</span>
              <span class="unseen">${V.weekday(p,"long")}</span>
            </th>`)}
        </tr>
      </thead>
      <tbody>
        ${[...Array(e-M+1).keys()].map(a=>{let p=M+a;return i`<tr>
            <th scope="row">${p}\u00a0h</th>
            ${L.map(d=>{let n=d[p]??0,s=Math.round(n4*n/C);return i`<td
                style="background:color-mix(in srgb, var(--primary-color, #0277bd) ${s}%, transparent)"
              >
                ${n?V.hours(n):i`<span class="quiet">–</span>`}
              </td>`})}
          </tr>`})}
      </tbody>
    </table>`}var $3=["month","quarter","year"],H5={month:1,quarter:3,year:12},p4=60;function V5(L,V){return I(A2(L,V),L,-1)}function A2(L,V){let C=H5[L];return W3(V.getFullYear(),Math.floor(V.getMonth()/C)*C)}function I(L,V,C){let[H,M]=N3(L);return W3(H,M+C*H5[V])}function F3(L,V,C){let H=[],M=A2(L,C);for(let e=p4/H5[L];e>0&&(H.push(M),!(V!==null&&M<=V));e-=1)M=I(M,L,-1);return H}function D3(L,V,C){let H={start:V,end:I(V,L,1)},M=m4(L,V,C);return M===null?H:{...H,compare_start:M,compare_end:I(M,L,1)}}function m4(L,V,C){return C==="none"?null:C==="before"?I(V,L,-1):C==="year_before"?I(V,"year",-1):C}function E3(L){return Math.floor(N3(L)[1]/3)+1}function N3(L){let[V=1970,C=1]=L.split("-").map(Number);return[V,C-1]}function W3(L,V){return new Date(Date.UTC(L,V,1)).toISOString().slice(0,10)}var m1,n2,d2=class{constructor(V){this.language=V;x(this,m1)}say(V,C={}){return O(this.language,V,C)}hours(V){let C=V<6e3?1:0;return this.number(V/60,C)}number(V,C=0){return new Intl.NumberFormat(this.language,{maximumFractionDigits:C}).format(V)}share(V){return V===null?"–":V.toLocaleString(this.language,{style:"percent"})}weekday(V,C){return A(this,m1,n2).call(this,Date.UTC(2024,0,1+V),{weekday:C})}day(V){return A(this,m1,n2).call(this,Date.parse(V),{day:"numeric",month:"long",year:"numeric"})}period(V,C){return V==="year"?C.slice(0,4):V==="quarter"?this.say("quarter_of",{number:E3(C),year:C.slice(0,4)}):A(this,m1,n2).call(this,Date.parse(C),{month:"long",year:"numeric"})}};m1=new WeakSet,n2=function(V,C){return new Date(V).toLocaleDateString(this.language,{...C,timeZone:"UTC"})};var l4=5*6e4,s1,S,U3,G3,Q3,q3,z3,E1,K3,p2,j3,L5,l1=class extends g{constructor(){super();x(this,S);x(this,s1,0);this.unit="month",this.start=V5("month",new Date),this.against="before"}question(){let C=this.language.startsWith("fr")?"fr":"en",H=this.config.site?{site:this.config.site}:{};return{type:"figures",language:C,...H,...D3(this.unit,this.start,this.against)}}isNews(C,H){return C.connected!==H.connected}async askNow(){this.answer&&!this.isLost&&!this.refusal&&Date.now()-v(this,s1)<l4||(u(this,s1,Date.now()),await super.askNow())}content(C){let H=new d2(this.language),M=C.start===this.start&&C.end===I(this.start,this.unit,1);return i`<h2>${this.say("figures")}</h2>
      ${A(this,S,U3).call(this,C,H)}
      ${M?A(this,S,G3).call(this,C,H):i`<p role="status">${this.say("counting")}</p>`}`}};s1=new WeakMap,S=new WeakSet,U3=function(C,H){let M=new Date,e=A2(this.unit,M),r=F3(this.unit,C.since,M),t=r.at(-1)??e,a=r.includes(this.start)?r:[...r,this.start],p=r.filter(n=>n!==this.start),d=(n,s,c,w)=>i`<button
        aria-label=${this.say(s)}
        ?disabled=${w}
        @click=${()=>A(this,S,p2).call(this,this.unit,I(this.start,this.unit,n))}
      >
        ${c}
      </button>`;return i`<div class="row" role="group" aria-label=${this.say("period")}>
        ${$3.map(n=>i`<button
            class=${n===this.unit?"main":""}
            aria-pressed=${n===this.unit}
            @click=${()=>A(this,S,p2).call(this,n,V5(n,M))}
          >
            ${this.say(`unit_${n}`)}
          </button>`)}
      </div>
      <div class="row" style="margin-top:8px;flex-wrap:nowrap">
        ${d(-1,"period_before","‹",this.start<=t)}
        <select
          class="chosen"
          aria-label=${this.say("period")}
          @change=${n=>A(this,S,p2).call(this,this.unit,I3(n))}
        >
          ${a.map(n=>i`<option value=${n} ?selected=${n===this.start}>
                ${H.period(this.unit,n)}
              </option>`)}
        </select>
        ${d(1,"period_after","›",this.start>=e)}
      </div>
      <label class="row" style="margin-top:8px;flex-wrap:nowrap">
        <span class="quiet">${this.say("compared_with")}</span>
        <select class="chosen" @change=${n=>A(this,S,j3).call(this,I3(n))}>
          ${["before","year_before","none"].filter(n=>n!=="year_before"||this.unit!=="year").map(n=>i`<option value=${n} ?selected=${n===this.against}>
                  ${this.say(`against_${n}`)}
                </option>`)}
          ${p.map(n=>i`<option value=${n} ?selected=${n===this.against}>
                ${H.period(this.unit,n)}
              </option>`)}
        </select>
      </label>`},G3=function(C,H){let{paper:M}=C,e=this.language.startsWith("fr");return i`${A(this,S,Q3).call(this,C,H)}
      ${M&&C.is_recorded?i`<p class="row" style="margin-top:8px">
              <a class="button" href=${M.page} target="_blank" rel="noopener"
                >${this.say("on_paper")}</a
              >
              <a class="button" href=${e?M.semicolon:M.comma} download
                >${this.say("as_table")}</a
              >
            </p>`:o}
      ${C.is_recorded?A(this,S,q3).call(this,C,H):o}`},Q3=function(C,H){return C.since===null?i`<p>${this.say("never_recorded")}</p>`:C.since<=C.start?o:i`<p>${this.say("recorded_since",{day:H.day(C.since)})}</p>`},q3=function(C,H){let M=C.kinds.map(t=>{let a=`kind_${t.kind}`;return{...t,name:k(a)?this.say(a):t.kind}}),e=C.months.map(t=>({...t,is_recorded:!0,name:H.period("month",`${t.month}-01`)})),r=C.spaces.map(t=>({...t,name:C.sites.length>1?`${t.name} (${t.site_name})`:t.name}));return i`${A(this,S,z3).call(this,C,H)} ${R3(C.heat,H)}
      ${this.unit==="month"?o:A(this,S,E1).call(this,"by_month",e,H)}
      ${C.sites.length>1?A(this,S,E1).call(this,"by_site",C.sites,H):o}
      ${M.length>1?A(this,S,E1).call(this,"by_kind",M,H):o}
      ${A(this,S,E1).call(this,"by_space",r,H)}`},z3=function(C,H){let{compared:M}=C,e=t=>[["figure_rate",H.share(t.rate)],["figure_used",`${H.hours(t.used_minutes)} h`],["figure_open",`${H.hours(t.open_minutes)} h`],["figure_booked",`${H.hours(t.booked_minutes)} h`],["figure_sessions",H.number(t.sessions)],["figure_walk_ins",H.number(t.walk_ins)],["figure_no_shows",H.number(t.no_shows)],["figure_released",`${H.hours(t.released_minutes)} h`],["figure_reused",`${H.hours(t.reused_minutes)} h`],["figure_members",A(this,S,K3).call(this,t.members)]],r=M?.is_recorded?e(M.total):[];return i`<table class="fixed">
        <thead>
          <tr>
            <th scope="col"><span class="unseen">${this.say("figures")}</span></th>
            <th scope="col">${H.period(this.unit,C.start)}</th>
            ${M?i`<th scope="col">${H.period(this.unit,M.start)}</th>`:o}
          </tr>
        </thead>
        <tbody>
          ${e(C.total).map(([t,a],p)=>i`<tr>
              <th scope="row">${this.say(t)}</th>
              <td><strong>${a}</strong></td>
              ${M?i`<td class="quiet">${r[p]?.[1]??"–"}</td>`:o}
            </tr>`)}
        </tbody>
      </table>
      ${M&&!M.is_recorded?i`<p class="quiet">
              ${this.say("not_recorded",{period:H.period(this.unit,M.start)})}
            </p>`:o}`},E1=function(C,H,M){return i`<h3>${this.say(C)}</h3>
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
          ${H.map(e=>i`<tr>
              <th scope="row">${e.name}</th>
              <td>${e.is_recorded?`${M.hours(e.used_minutes)} h`:"–"}</td>
              <td>${e.is_recorded?M.number(e.no_shows):"–"}</td>
              <td>${e.is_recorded?M.share(e.rate):"–"}</td>
            </tr>`)}
        </tbody>
      </table>`},K3=function(C){return C==null?this.say("not_told"):typeof C=="string"?this.say("fewer_than",{count:C.slice(1)}):String(C)},p2=function(C,H){C!==this.unit&&(this.against="before"),this.unit=C,this.start=H,A(this,S,L5).call(this)},j3=function(C){this.against=C,A(this,S,L5).call(this)},L5=function(){u(this,s1,0),this.askNow()},l1.styles=[...g.styles,N`
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
    `],l1.properties={...g.properties,unit:{state:!0},start:{state:!0},against:{state:!0}};function I3(L){return L.target.value}var s4=864e5,N1="24:00";function M5(L){return new Date(`${L}T00:00:00Z`)}function z(L,V){return new Date(M5(L).getTime()+V*s4).toISOString().slice(0,10)}function K(L){return(M5(L).getUTCDay()+6)%7}function X3(L){let V=`${L}-01`,[C,H]=L.split("-").map(Number),M=new Date(Date.UTC(C??0,H??1,0)).getUTCDate(),e=Array.from({length:K(V)});for(let r=0;r<M;r++)e.push(z(V,r));for(;e.length%7;)e.push(void 0);return Array.from({length:e.length/7},(r,t)=>e.slice(t*7,t*7+7))}function e5(L,V){let[C,H]=L.split("-").map(Number);return new Date(Date.UTC(C??0,(H??1)-1+V,1)).toISOString().slice(0,7)}function T(L,V){let C={dateStyle:"short",timeStyle:"short"};return new Intl.DateTimeFormat("sv-SE",{...C,timeZone:L}).format(V*1e3).replace(" ","T")}function m2(L,V){let C=Date.parse(`${V}:00Z`)/1e3,H=C;for(let M=0;M<2;M++)H=C-(Date.parse(`${T(L,H)}:00Z`)/1e3-Math.floor(H/60)*60);return H}function r5(L,V,C){let H=new Intl.DateTimeFormat(L,{...C,timeZone:"UTC"}).format(M5(V));return L.startsWith("fr")?H.replace(/(^| )1 (?=\p{L})/u,"$11er "):H}function P(L,V,C){let H=V.slice(0,4)===C.slice(0,4)?{}:{year:"numeric"};return r5(L,V,{weekday:"long",day:"numeric",month:"long",...H})}function Y3(L,V){return r5(L,`${V}-01`,{month:"long",year:"numeric"})}function D(L,V,C){return r5(L,z("2024-01-01",V),{weekday:C})}function U(L,V){if(V.length===0)return O(L,"closed");let[C]=V;return V.length===1&&C?.[0]==="00:00"&&C[1]===N1?O(L,"open_all_day"):V.map(([H,M])=>`${_1(L,H)} – ${_1(L,M)}`).join(", ")}function t5(L){let V=C=>Number(C.slice(0,2))*60+Number(C.slice(3,5));return L.reduce((C,[H,M])=>C+V(M)-V(H),0)}function l2(L,V){let[C,H]=[T(L,V.start),T(L,V.end)],M=C.endsWith("T00:00")&&H.endsWith("T00:00");return[C.slice(0,10),T(L,V.end-1).slice(0,10),M]}function s2(L,V,C,H){let[M,e,r]=l2(V,H),t=n=>P(L,n,C);if(r&&M===e)return t(M);if(r)return O(L,"days_from_to",{from:t(M),to:t(e)});let a=n=>_1(L,T(V,n).slice(11)),p={from:a(H.start),to:a(H.end)};if(T(V,H.end).slice(0,10)===M)return`${t(M)}, ${p.from} – ${p.to}`;let d=`${t(T(V,H.end).slice(0,10))} ${p.to}`;return O(L,"days_from_to",{from:`${t(M)} ${p.from}`,to:d})}var J3=["09:00","18:00"],C0=2;function o5(L){let{version:V,week:C,days:H,closings:M,holidays:e,calendar:r}=L;return{version:V,week:C,days:H,closings:M,holidays:e,calendar:r}}function x2(L,V="",C=L.today){return{kind:"close",space:V,from:C,to:C,...{isWholeDays:!0,fromTime:"08:00",toTime:"18:00"},reason:""}}function W1(L,V){let C=L.year.find(e=>e.day===V),H=L.week[K(V)]??[],M=C?.spans.length?C.spans:H;return{kind:"day",day:V,spans:M.length?M:[J3],reason:""}}function a5(L){switch(L.kind){case"close":{let{space:V,from:C,to:H,isWholeDays:M,fromTime:e,toTime:r,reason:t}=L,[a,p]=M?[`${C}T00:00`,`${z(H,1)}T00:00`]:[`${C}T${e}`,`${H}T${r}`];return{kind:"close",...V?{space:V}:{},start:a,end:p,reason:t.trim()}}case"day":return{...L,reason:L.reason.trim()};case"holidays":{let{closed:V,country:C,subdivision:H}=L,M=C?{country:C,...H?{subdivision:H}:{}}:{};return{kind:"holidays",closed:V,...M}}case"calendar":return{kind:"calendar",entity_id:L.entity_id||null};default:return L}}function A5(L,V,C){switch(L.kind){case"close":{let H=a5(L);return H.kind!=="close"||!L.from||!L.to?"fault_no_day":!L.isWholeDays&&!(L.fromTime&&L.toTime)?"fault_no_time":H.end<=H.start?"fault_end_first":m2(V.zone,H.end)<=C?"fault_over":L.to>V.last?"fault_far":void 0}case"day":return L.day?L.day<V.today?"fault_over":L.day>V.last?"fault_far":v2(L.spans):"fault_no_day";case"week":return L.week.map(v2).find(Boolean);case"holidays":return L.closed&&!L.country?"fault_no_country":void 0;default:return}}function v2(L){let V="";for(let[C,H]of L){if(!C||!H)return"fault_no_time";if(H<=C)return"fault_span";if(V&&C<=V)return"fault_spans_meet";V=H}}function H0(L,V,C,H){let M=C===1&&H==="00:00"?N1:H;return L.map((e,r)=>r!==V?e:C===0?[M,e[1]]:[e[0],M])}function V0(L){let[V]=L;if(!V)return[J3];let[C,H]=V;return C<"12:00"&&H>"14:00"?[[C,"12:00"],["14:00",H]]:[V,["",""]]}var i5="faitout-hours-";function L0(L,V){try{V?sessionStorage.setItem(i5+L,JSON.stringify(V)):sessionStorage.removeItem(i5+L)}catch{}}function M0(L){try{let V=sessionStorage.getItem(i5+L);return V?JSON.parse(V):void 0}catch{return}}function n5(L,V,C,H){let M=v2(C),e=(r,t)=>{let a=C[r]?.[t]??"";return i`<input
      type="time"
      required
      aria-label="${V}, ${L.say(t?"closes_at":"opens_at")}"
      aria-invalid=${M?"true":"false"}
      .value=${a===N1?"00:00":a}
      @change=${p=>H(H0(C,r,t,R(p)))}
    />`};return i`${C.map((r,t)=>i`<div class="span">
      ${e(t,0)}<span aria-hidden="true">–</span>${e(t,1)}
      <button
        aria-label="${V}, ${L.say("take_span_away")}"
        title=${L.say("take_span_away")}
        @click=${()=>H(C.filter((a,p)=>p!==t))}
      >
        ✕
      </button>
    </div>`)}
  ${M?i`<p class="wrong">${L.say(M)}</p>`:o}
  ${C.length===0?i`<p class="quiet">${L.say("closed")}</p>`:o}
  ${C.length<C0?i`<button
          aria-label="${V}, ${L.say(C.length?"add_break":"open_that_day")}"
          @click=${()=>H(V0(C))}
        >
          ${L.say(C.length?"add_break":"open_that_day")}
        </button>`:o}`}function R(L){return L.target.value}var v4=80,x4=["reason_leave","reason_bridge","reason_works","reason_event"],e0={close:"close_from_to",day:"other_hours",week:"the_week",holidays:"public_holidays",calendar:"closing_calendar",remove:"take_away"};function r0(L,V){switch(V.kind){case"close":return u4(L,V);case"day":return c4(L,V);case"week":return S4(L,V.week);case"holidays":return f4(L,V);case"calendar":return O4(L,V.entity_id);case"remove":return o}}function u4({voice:L,hours:V,change:C},H){let M=t=>C({...H,...t}),e=t=>i`<label
    >${L.say(t==="from"?"first_day":"last_day")}
    <input
      type="date"
      required
      min=${t==="from"?V.today:H.from||V.today}
      max=${V.last}
      .value=${H[t]}
      @change=${a=>M(Z4(H,t,R(a)))}
  /></label>`,r=t=>i`<label
    >${L.say(t==="fromTime"?"from_time":"to_time")}
    <input type="time" required .value=${H[t]} @change=${a=>M({[t]:R(a)})}
  /></label>`;return i`<label
      >${L.say("what_closes")}
      <select @change=${t=>M({space:R(t)})}>
        <option value="" .selected=${H.space===""}>${L.say("whole_place")}</option>
        ${V.spaces.map(({space:t,name:a})=>i`<option value=${t} .selected=${H.space===t}>${a}</option>`)}
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
        @change=${t=>M({isWholeDays:t.target.checked})}
      />
      ${L.say("whole_days")}</label
    >
    ${t0(L,H.reason,t=>M({reason:t}))}`}function Z4(L,V,C){return V==="from"&&C>L.to?{from:C,to:C}:{[V]:C}}function c4({voice:L,hours:V,change:C},H){let M=t=>C({...H,...t}),e=H.day?V.week[K(H.day)]??[]:void 0,r=H.day?D(L.language,K(H.day),"long"):"";return i`<label
      >${L.say("which_day")}
      <input
        type="date"
        required
        min=${V.today}
        max=${V.last}
        .value=${H.day}
        @change=${t=>M({day:R(t)})}
    /></label>
    ${e?i`<p class="quiet">
            ${L.say("usually",{day:r,hours:U(L.language,e)})}
          </p>`:o}
    <fieldset>
      <legend>${H.day?P(L.language,H.day,V.today):L.say("which_day")}</legend>
      ${n5(L,L.say("which_day"),H.spans,t=>M({spans:t}))}
    </fieldset>
    ${t0(L,H.reason,t=>M({reason:t}))}`}function S4(L,V){let{voice:C,change:H}=L,M=(e,r)=>H({kind:"week",week:V.map((t,a)=>e.includes(a)?r:t)});return i`${V.map((e,r)=>{let t=D(C.language,r,"long");return i`<fieldset>
      <legend>${t}</legend>
      ${n5(C,t,e,a=>M([r],a))}
      <button
        aria-expanded=${L.copied===r}
        aria-label="${t}, ${C.say("copy_day")}"
        @click=${()=>L.copy(L.copied===r?void 0:r)}
      >
        ${C.say("copy_day")}
      </button>
      ${L.copied===r?h4(C,V,r,M):o}
    </fieldset>`})}`}function h4(L,V,C,H){let M=V[C]??[],e=V.map((t,a)=>a).filter(t=>t!==C),r=t=>String(V[t])===String(M);return i`<div class="row" style="margin-top:8px" role="group" aria-label=${L.say("copy_to")}>
    ${e.map(t=>i`<button
        aria-pressed=${r(t)}
        aria-label=${D(L.language,t,"long")}
        @click=${()=>H([t],M)}
      >
        ${r(t)?"✓ ":""}${D(L.language,t,"short")}
      </button>`)}
    <button @click=${()=>H(e,M)}>${L.say("all_days")}</button>
  </div>`}function f4({voice:L,hours:V,change:C},H){let{countries:M,subdivisions:e,country:r}=V.holidays,t=n=>C({...H,...n}),a=new Intl.DisplayNames([L.language],{type:"region"}),p=M.map(n=>({code:n,name:g4(a,n)})).sort((n,s)=>n.name.localeCompare(s.name,L.language)),d=H.country===r?e:[];return i`<label class="inline"
      ><input
        type="checkbox"
        .checked=${H.closed}
        @change=${n=>t({closed:n.target.checked})}
      />
      ${L.say("closed_on_holidays")}</label
    >
    <label
      >${L.say("country")}
      <select @change=${n=>t({country:R(n),subdivision:""})}>
        ${H.country?o:i`<option value="">–</option>`}
        ${p.map(({code:n,name:s})=>i`<option value=${n} .selected=${n===H.country}>${s}</option>`)}
      </select></label
    >
    ${d.length>0?i`<label
            >${L.say("subdivision")}
            <select @change=${n=>t({subdivision:R(n)})}>
              <option value="">${L.say("no_subdivision")}</option>
              ${d.map(({id:n,name:s})=>i`<option value=${n} .selected=${n===H.subdivision}>${s}</option>`)}
            </select></label
          >`:o}`}function g4(L,V){try{return L.of(V)??V}catch{return V}}function O4({voice:L,hours:V,change:C},H){let{choices:M}=V.calendar;return i`<p class="quiet">${L.say("closing_calendar_does")}</p>
    <label
      >${L.say("closing_calendar")}
      <select @change=${e=>C({kind:"calendar",entity_id:R(e)})}>
        <option value="" .selected=${H===""}>${L.say("no_calendar")}</option>
        ${M.map(({entity_id:e,name:r})=>i`<option value=${e} .selected=${e===H}>${r}</option>`)}
      </select></label
    >`}function t0(L,V,C){return i`<label
      >${L.say("reason")}
      <input
        autocomplete="off"
        maxlength=${v4}
        .value=${V}
        @input=${H=>C(R(H))}
    /></label>
    <div class="row" role="group" aria-label=${L.say("reason")}>
      ${x4.map(H=>i`<button aria-pressed=${V===L.say(H)} @click=${()=>C(L.say(H))}>
          ${L.say(H)}
        </button>`)}
    </div>`}var d5="time",p5="space/";function m5({way:L,fates:V}){return L.filter(({booking_id:C,start:H})=>{let M=V[C];return M===void 0||typeof M=="object"&&M.start===H}).length}function i0(L){let{voice:V,way:C}=L,H=C.length===1?"one_in_the_way":"in_the_way";return i`<p>${V.say(H,{count:C.length})}</p>
    ${C.length>1?y4(L):o}
    <ul>
      ${C.map(M=>k4(L,M))}
    </ul>`}function y4({voice:L,way:V,fates:C,choose:H}){let M=r=>{let t=V.flatMap(a=>{let p=r(a);return p===void 0?[]:[[a.booking_id,p]]});H({...C,...Object.fromEntries(t)})},e=r=>{let[t]=r.free;return r.may_move&&t?{space:t.space}:void 0};return i`<div class="row" role="group" aria-label=${L.say("all_of_them")}>
    <button @click=${()=>M(()=>"keep")}>${L.say("keep_all")}</button>
    ${V.some(e)?i`<button @click=${()=>M(e)}>${L.say("move_all")}</button>`:o}
    ${V.some(r=>r.may_cancel)?i`<button class="danger" @click=${()=>M(r=>r.may_cancel?"cancel":void 0)}>
            ${L.say("cancel_all")}
          </button>`:o}
  </div>`}function k4(L,V){let{voice:C,zone:H,today:M,fates:e,choose:r}=L,{language:t}=C,a=e[V.booking_id],p=P(t,T(H,V.start).slice(0,10),M),d=T(H,V.end),s=`${d.slice(0,10)!==T(H,V.start).slice(0,10)?`${P(t,d.slice(0,10),M)} `:""}${B(t,H,V.end)}`,c=`${p}, ${B(t,H,V.start)} – ${s}`,w=_=>{let{[V.booking_id]:D5,...E5}=e;r(_===void 0?E5:{...E5,[V.booking_id]:_})},S1=w4(a),Y=(_,D5)=>i`<option value=${_} .selected=${_===S1}>${D5}</option>`;return i`<li class="line">
    <div class="body">
      <strong>${V.space_name}</strong> ${V.title?`· ${V.title}`:""}<br />
      ${c}
      ${V.has_holder?o:i`<br /><span class="quiet">${C.say("no_holder")}</span>`}
      <label
        ><span class="unseen">${V.space_name}, ${c}</span>
        <select @change=${_=>w(b4(R(_),V))}>
          ${Y("",C.say("decide"))} ${Y("keep",C.say("keep_booking"))}
          ${V.may_move?i`${V.free.map(_=>Y(p5+_.space,C.say("move_to",{space:_.name})))}${Y(d5,C.say("move_in_time"))}`:o}
          ${V.may_cancel?Y("cancel",C.say("cancel_booking")):o}
        </select></label
      >
      ${typeof a=="object"&&a.start!==void 0?i`<label
              >${C.say("new_start")}
              <input
                type="datetime-local"
                required
                .value=${T(H,a.start)}
                @change=${_=>R(_)&&w({start:m2(H,R(_))})}
            /></label>`:o}
    </div>
  </li>`}function w4(L){return L===void 0||typeof L=="string"?L??"":L.space?p5+L.space:d5}function b4(L,V){return L==="keep"||L==="cancel"?L:L===d5?{start:V.start}:L?{space:L.slice(p5.length)}:void 0}function a0(L){let V=[];for(let C of L.days){let H=V.at(-1);H?.kind==="days"&&_4(H.days.at(-1),C)?(H.days.push(C),H.last=C.day):V.push({kind:"days",first:C.day,last:C.day,days:[C]})}for(let C of L.closings){let[H,M]=l2(L.zone,C);V.push({kind:"closing",first:H,last:M,closing:C})}return V.sort((C,H)=>C.first.localeCompare(H.first)||C.last.localeCompare(H.last))}function _4(L,V){return L!==void 0&&L.origin!=="hand"&&z(L.day,1)===V.day&&L.origin===V.origin&&L.reason===V.reason&&String(L.spans)===String(V.spans)}function u2(L,V){let C=L.week[K(V.day)]??[];return String(C)===String(V.spans)?"usual":V.spans.length===0?"closed":t5(V.spans)>t5(C)?"longer":"other"}function Z2(L,V){return L.closings.filter(C=>{let[H,M]=l2(L.zone,C);return H<=V&&V<=M})}function A0(L,V){let C=r=>new Set([...r.days,...r.closings].map(l5)),[H,M]=[C(L),C(V)],e=r=>{let{closed:t,country:a,subdivision:p}=r.holidays;return JSON.stringify([t,a,p,r.calendar.entity_id])};return{weekdays:V.week.flatMap((r,t)=>String(r)===String(L.week[t]??[])?[]:[t]),came:[...V.days,...V.closings].filter(r=>!H.has(l5(r))),went:[...L.days,...L.closings].filter(r=>!M.has(l5(r))),settings:e(L)!==e(V)}}function l5(L){return JSON.stringify(L)}function n0(L,V,C){let H=M=>M.origin==="hand";switch(L.kind){case"week":return{kind:"week",week:V.week};case"holidays":{let{closed:M,country:e,subdivision:r}=V.holidays;return{kind:"holidays",closed:M,country:e??"",subdivision:r??""}}case"calendar":return{kind:"calendar",entity_id:V.calendar.entity_id??""};case"day":{let M=V.days.find(r=>r.day===L.day&&H(r));if(M)return o0(M);let e=C.days.find(r=>r.day===L.day&&H(r));return e&&{kind:"remove",id:e.id}}case"close":{let M=new Set(V.closings.map(r=>r.id)),e=C.closings.find(r=>H(r)&&!M.has(r.id));return e&&{kind:"remove",id:e.id}}case"remove":{let M=V.days.find(r=>r.id===L.id),e=V.closings.find(r=>r.id===L.id);return M?o0(M):e&&T4(e,C.zone)}}}function o0({day:L,spans:V,reason:C}){return{kind:"day",day:L,spans:V,reason:C}}function T4(L,V){let[C,H]=T(V,L.start).split("T"),[M,e]=T(V,L.end).split("T"),{space:r,reason:t}=L;return{kind:"close",space:r??"",...{from:C,fromTime:H,to:M,toTime:e,isWholeDays:!1},reason:t}}function d0(L,V,C){return L.kind!=="week"?L:{kind:"week",week:L.week.map((M,e)=>String(M)===String(V.week[e])?C.week[e]??M:M)}}var p0={usual:void 0,closed:[d1,"currentColor"],longer:[P1,"var(--free)"],other:[p1,"var(--soon)"]},B4={ArrowLeft:-1,ArrowRight:1,ArrowUp:-7,ArrowDown:7};function m0(L,V,C){let{month:H,show:M}=C,e=new Map(V.year.map(d=>[d.day,d])),[r,t]=[V.today.slice(0,7),V.year.at(-1)?.day.slice(0,7)??H],{language:a}=L,p=P4(C,e);return i`<div class="row" style="flex-wrap:nowrap">
      <button
        aria-label=${L.say("month_before")}
        ?disabled=${H<=r}
        @click=${()=>M(e5(H,-1))}
      >
        ‹
      </button>
      <strong style="flex:1;text-align:center" aria-live="polite">${Y3(a,H)}</strong>
      <button
        aria-label=${L.say("month_after")}
        ?disabled=${H>=t}
        @click=${()=>M(e5(H,1))}
      >
        ›
      </button>
    </div>
    <table class="month" @keydown=${d=>D4(d,C)}>
      <thead>
        <tr>
          ${[0,1,2,3,4,5,6].map(d=>i`<th scope="col">
              <span aria-hidden="true">${D(a,d,"short")}</span
              ><span class="unseen">${D(a,d,"long")}</span>
            </th>`)}
        </tr>
      </thead>
      <tbody>
        ${X3(H).map(d=>i`<tr>
            ${d.map(n=>i`<td>${n?R4(L,V,C,n,e.get(n),p):""}</td>`)}
          </tr>`)}
      </tbody>
    </table>
    ${F4(L)}`}function P4({month:L,chosen:V},C){return V.startsWith(L)?V:[...C.keys()].find(H=>H.startsWith(L))??""}function R4(L,V,C,H,M,e){let r=Number(H.slice(8));if(!M)return i`<button class="past" disabled aria-label=${P(L.language,H,V.today)}>
      ${r}
    </button>`;let t=u2(V,M),a=M.spans.length===0,p=a?p0.closed:p0[t],d=Z2(V,H).filter(n=>n.space!==null);return i`<button
    class="${t} ${a?"shut":""} ${H===V.today?"today":""}"
    data-day=${H}
    aria-pressed=${C.chosen===H}
    tabindex=${H===e?0:-1}
    @click=${()=>C.choose(H,!1)}
  >
    <span class="number" aria-hidden="true">${r}</span>
    <span class="unseen">${$4(L,V,M,t,d.length)}</span>
    <span class="shapes">
      ${p?b(...p):""}${d.length>0?b(R1,"var(--quiet)"):""}
    </span>
  </button>`}function $4(L,V,C,H,M){return[P(L.language,C.day,V.today),U(L.language,C.spans),H==="usual"||H==="closed"?"":L.say(`look_${H}`),C.reason,M?L.say("spaces_closed"):""].filter(Boolean).join(", ")}function F4(L){let V=(C,H)=>i`<span>${C} ${L.say(H)}</span>`;return i`<p class="legend">
    ${V(b(d1),"look_closed")} ${V(b(P1,"var(--free)"),"look_longer")}
    ${V(b(p1,"var(--soon)"),"look_other")} ${V(b(R1,"var(--quiet)"),"spaces_closed")}
  </p>`}function D4(L,V){let C=B4[L.key],H=L.target.dataset.day;C===void 0||!H||(L.preventDefault(),V.choose(z(H,C),!0))}var E4=8;function l0({voice:L,hours:V}){let[C]=V.year;if(!C)return i``;let H=[U(L.language,C.spans),C.reason].filter(Boolean).join(" · ");return i`<p>
    <strong>${L.say("pair",{what:L.say("today"),how:H})}</strong>
  </p>`}function s0({voice:L,hours:V,begin:C}){return i`<h3>${L.say("the_week")}</h3>
    <dl class="days">
      ${V.week.map((H,M)=>i`<dt>${D(L.language,M,"long")}</dt>
          <dd>${U(L.language,H)}</dd>`)}
    </dl>
    ${s5(L,V,"the_week",()=>C({kind:"week",week:V.week}))}`}function v0({voice:L,hours:V,begin:C}){let{holidays:H,calendar:M}=V,{closed:e,country:r,subdivision:t}=H,a=H.subdivisions.find(s=>s.id===t)?.name??t,d=[r?new Intl.DisplayNames([L.language],{type:"region"}).of(r):"",a].filter(Boolean).join(", "),n=M.heard===null?"":$(L.language,V.zone,M.heard,Date.now()/1e3);return i`<h3>${L.say("public_holidays")}</h3>
    <p>${e?L.say("holidays_closed",{where:d}):L.say("holidays_open")}</p>
    ${s5(L,V,"public_holidays",()=>C({kind:"holidays",closed:e,country:r??"",subdivision:t??""}))}
    <h3>${L.say("closing_calendar")}</h3>
    <p>${M.name??M.entity_id??L.say("no_calendar")}</p>
    ${M.entity_id&&M.fault?i`<p class="wrong">${L.say(n?"calendar_silent_since":"calendar_silent",{time:n})}</p>`:o}
    ${s5(L,V,"closing_calendar",()=>C({kind:"calendar",entity_id:M.entity_id??""}))}`}function s5(L,V,C,H){if(!V.may_change)return o;let M=L.say("pair",{what:L.say("change"),how:L.say(C)});return i`<button aria-label=${M} data-opens=${C} @click=${H}>${L.say("change")}</button>`}function x0(L){let{voice:V,hours:C,showsAll:H,showAll:M}=L,e=a0(C),r=H?e:e.slice(0,E4);return i`<h3>${V.say("what_differs")}</h3>
    ${e.length===0?i`<p class="quiet">${V.say("nothing_differs")}</p>`:o}
    <ul>
      ${r.map(t=>Z0(L,t))}
    </ul>
    ${e.length>r.length?i`<button class="plain quiet" @click=${M}>
            ${V.say("and_more",{count:e.length-r.length})}
          </button>`:o}`}function u0(L,V){let{voice:C,hours:H,begin:M}=L,e=H.year.find(d=>d.day===V);if(!e)return i``;let t=H.days.filter(d=>d.day===V).map(d=>({kind:"days",first:V,last:V,days:[d]}));for(let d of Z2(H,V))t.push({kind:"closing",first:V,last:V,closing:d});let a=(d,n)=>i`<button data-opens=${d} @click=${()=>M(n)}>${C.say(d)}</button>`,p=P(C.language,V,H.today);return i`<section aria-label=${p} class="told">
    <p><strong>${p}</strong><br />${U(C.language,e.spans)}</p>
    <ul>
      ${t.map(d=>Z0(L,d,d.kind==="days"))}
    </ul>
    ${H.may_change?i`<div class="row last">
            ${e.spans.length?a("close_that_day",x2(H,"",V)):o}
            ${a("other_hours_that_day",W1(H,V))}
          </div>`:o}
  </section>`}function Z0(L,V,C=!1){return V.kind==="days"?N4(L,V,C):W4(L,V.closing)}function N4(L,V,C){let{voice:H,hours:M,begin:e,remove:r}=L,[t]=V.days;if(!t)return i``;let a=u2(M,t),p={usual:p1,closed:d1,longer:P1,other:p1}[a],d={usual:"var(--quiet)",closed:"currentColor",longer:"var(--free)",other:"var(--soon)"}[a],n=_=>P(H.language,_,M.today),s=V.first===V.last?n(V.first):H.say("days_from_to",{from:n(V.first),to:n(V.last)}),c=a==="longer"||a==="other"?H.say(`look_${a}`):"",w=[U(H.language,t.spans),c].filter(Boolean).join(" · "),S1=t.origin==="calendar"?c0(H,M):t.origin==="holiday"?H.say("origin_holiday"):"",Y=t.origin==="hand"?v5(H,"take_away",s,()=>r(t.id)):t.origin==="holiday"&&V.first===V.last&&a==="closed"?v5(H,"open_all_the_same",s,()=>e(W1(M,t.day))):o;return S0(b(p,d),C?"":s,w,t.reason,S1,M.may_change?Y:o)}function W4({voice:L,hours:V,remove:C},H){let M=s2(L.language,V.zone,V.today,H),e=H.space?L.say("space_closed",{space:H.space_name??H.space}):L.say("closed"),r=H.origin==="hand";return S0(b(H.space?R1:d1,H.space?"var(--quiet)":"currentColor"),M,e,H.reason,r?"":c0(L,V),r&&V.may_change?v5(L,H.start*1e3<=Date.now()?"reopen":"take_away",M,()=>C(H.id)):o)}function c0(L,V){return L.say("origin_calendar",{name:V.calendar.name??""})}function v5(L,V,C,H){return i`<button
    ?disabled=${L.busy}
    aria-label=${L.say("pair",{what:L.say(V),how:C})}
    @click=${H}
  >
    ${L.say(V)}
  </button>`}function S0(L,V,C,H,M,e){return i`<li class="line">
    ${L}
    <div class="body">
      ${V?i`<strong>${V}</strong><br />`:o} ${C}${H?i` · ${H}`:o}
      ${M?i`<br /><span class="quiet">${M}</span>`:o}
    </div>
    ${e}
  </li>`}var h0=N`
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
`;var x1,U1,F,l,I1,f0,h2,g0,O0,y0,c2,j,x5,k0,w0,b0,_0,T0,B0,S2,P0,R0,v1=class extends g{constructor(){super();x(this,l);x(this,x1);x(this,U1,new Set);x(this,F,"");x(this,h2,C=>{this.chosen=C.target.value,this.told=void 0,this.day="",this.askNow()});this.chosen="",this.month="",this.day="",this.showsAll=!1,this.hasTried=!1}setConfig(C){super.setConfig(C),this.chosen=""}question(){return{type:"hours",site:this.chosen}}async ask(C){if(this.config.site)this.chosen||=this.config.site;else if(!v(this,x1)?.length){let{sites:r}=await C.callWS({type:"faitout/desk/places"});u(this,x1,r),this.chosen||=r[0]?.site??""}let{type:H,...M}=this.question(),e=this.chosen?await C.callWS({type:`faitout/desk/${H}`,...M}):void 0;return{places:v(this,x1)??[],hours:e}}willUpdate(C){super.willUpdate(C);let H=this.answer?.hours;if(!H||v(this,U1).has(H.site))return;v(this,U1).add(H.site);let M=H.may_change?M0(H.site):void 0;M&&!this.held&&(this.held={draft:M.draft,seen:M.seen,fates:{}})}updated(C){if(super.updated(C),!v(this,F))return;let H=this.renderRoot.querySelector(v(this,F));H&&(u(this,F,""),H.focus())}content({places:C,hours:H}){if(!H)return i`<p>${this.say("no_place")}</p>`;let{held:M}=this;return i`${A(this,l,f0).call(this,C,H)}
    ${M?A(this,l,k0).call(this,H,M):A(this,l,g0).call(this,H)}`}};x1=new WeakMap,U1=new WeakMap,F=new WeakMap,l=new WeakSet,I1=function(){return{language:this.language,busy:this.busy,say:(C,H)=>this.say(C,H)}},f0=function(C,H){return this.config.site||C.length<2?i`<h2>${this.say("card_hours")}, ${H.name}</h2>`:i`<h2>${this.say("card_hours")}</h2>
      <label
        >${this.say("edit_site")}
        <select ?disabled=${this.held!==void 0} @change=${v(this,h2)}>
          ${C.map(({site:M,name:e})=>i`<option value=${M} .selected=${M===H.site}>${e}</option>`)}
        </select></label
      >`},h2=new WeakMap,g0=function(C){let H={voice:v(this,l,I1),hours:C,showsAll:this.showsAll,showAll:()=>{this.showsAll=!0},begin:e=>A(this,l,y0).call(this,C,e),remove:e=>A(this,l,S2).call(this,C,A(this,l,c2).call(this,C,{kind:"remove",id:e}))},M={month:this.month||C.today.slice(0,7),chosen:this.day,show:e=>{this.month=e},choose:(e,r)=>A(this,l,O0).call(this,C,e,r)};return i`${A(this,l,R0).call(this,C)} ${l0(H)}
      ${C.may_change?i`<div class="row">
              <button class="main" data-opens="close" @click=${()=>H.begin(x2(C))}>
                ${this.say("close_from_to")}
              </button>
              <button data-opens="day" @click=${()=>H.begin(W1(C,C.today))}>
                ${this.say("other_hours")}
              </button>
            </div>`:o}
      <h3>${this.say("the_month")}</h3>
      ${m0(v(this,l,I1),C,M)}
      ${this.day.startsWith(M.month)?u0(H,this.day):o}
      ${x0(H)} ${s0(H)} ${v0(H)}`},O0=function(C,H,M){C.year.some(e=>e.day===H)&&(this.day=!M&&H===this.day?"":H,this.month=H.slice(0,7),M&&u(this,F,`[data-day="${H}"]`))},y0=function(C,H){this.told=void 0,A(this,l,j).call(this,C,A(this,l,c2).call(this,C,H)),u(this,F,"#step")},c2=function(C,H){return{draft:H,seen:o5(C),fates:{}}},j=function(C,H){this.held=H,this.wrong="",L0(C.site,H)},x5=function(C){u(this,F,'[data-opens="close"]'),this.hasTried=!1,this.copied=void 0,A(this,l,j).call(this,C,void 0)},k0=function(C,H){let{draft:M,way:e}=H,r=H.seen.version!==C.version,t=this.hasTried&&!e?A5(M,C,this.now):void 0;return i`<h3 id="step" tabindex="-1">${this.say(e?"in_the_way_title":e0[M.kind])}</h3>
      ${r?A(this,l,T0).call(this,C,H):o}
      ${e?A(this,l,b0).call(this,C,H,e):A(this,l,w0).call(this,C,M)}
      ${t?i`<p role="alert" class="wrong">${this.say(t)}</p>`:o}
      <p role="status">
        ${this.busy?i`<progress aria-label=${this.say("working")}></progress> ${this.say("working")}`:o}
      </p>
      <div class="row last">
        <button
          class="main"
          ?disabled=${this.busy||r||e!==void 0&&m5({way:e,fates:H.fates})>0}
          @click=${()=>A(this,l,S2).call(this,C,H)}
        >
          ${this.say(e?"do_so":M.kind==="close"?"close_it":"save")}
        </button>
        ${e&&M.kind!=="remove"?i`<button ?disabled=${this.busy} @click=${()=>A(this,l,_0).call(this,C,H)}>${this.say("back")}</button>`:o}
        <button ?disabled=${this.busy} @click=${()=>A(this,l,x5).call(this,C)}>${this.say("leave_it")}</button>
      </div>`},w0=function(C,H){return r0({voice:v(this,l,I1),hours:C,copied:this.copied,copy:M=>{this.copied=M},change:M=>this.held&&A(this,l,j).call(this,C,{...this.held,draft:M})},H)},b0=function(C,H,M){let e=m5({way:M,fates:H.fates});return i`${i0({voice:v(this,l,I1),zone:C.zone,today:C.today,way:M,fates:H.fates,choose:r=>A(this,l,j).call(this,C,{...H,fates:r})})}
    ${e>0?i`<p class="quiet">${this.say("still_to_decide",{count:e})}</p>`:o}`},_0=function(C,H){u(this,F,"#step"),A(this,l,j).call(this,C,{draft:H.draft,seen:H.seen,fates:H.fates})},T0=function(C,H){let{weekdays:M,came:e,went:r,settings:t}=A0(H.seen,C),a=d=>"day"in d?P(this.language,d.day,C.today):s2(this.language,C.zone,C.today,d),p=d=>[a(d),d.reason].filter(Boolean).join(" · ");return i`<div role="alert" class="told warned">
      <p><strong>${this.say("changed_meanwhile")}</strong></p>
      <ul>
        ${M.map(d=>i`<li>${this.say("new_hours",{what:D(this.language,d,"long")})}</li>`)}
        ${e.map(d=>i`<li>${this.say("new_line",{what:p(d)})}</li>`)}
        ${r.map(d=>i`<li>${this.say("gone_line",{what:p(d)})}</li>`)}
        ${t?i`<li>${this.say("new_settings")}</li>`:o}
      </ul>
      <button @click=${()=>A(this,l,B0).call(this,C,H)}>${this.say("go_on")}</button>
    </div>`},B0=function(C,H){u(this,F,"#step");let M=d0(H.draft,H.seen,C);A(this,l,j).call(this,C,{draft:M,seen:o5(C),fates:H.fates})},S2=async function(C,H){if(this.hasTried=!0,A5(H.draft,C,this.now))return;let M=await this.carryOut("change_hours",{site:C.site,version:H.seen.version,dry_run:!1,change:a5(H.draft),in_the_way:H.fates});if(M){if(!M.done){let e=new Set(M.in_the_way.map(t=>t.booking_id)),r=Object.entries(H.fates).filter(([t])=>e.has(t));u(this,F,"#step"),A(this,l,j).call(this,C,{...H,way:M.in_the_way,fates:Object.fromEntries(r)});return}A(this,l,x5).call(this,C),A(this,l,P0).call(this,M,H)}},P0=function(C,H){let M=C.hours??this.answer?.hours,e=Object.values(H.fates);this.told={text:this.say("hours_changed"),back:M&&n0(H.draft,H.seen,M),failed:C.failed.map(({booking_id:r,message:t})=>({booking:H.way?.find(a=>a.booking_id===r),message:t})),has_cancelled:e.some(r=>r!=="keep")},u(this,F,"#told")},R0=function(C){let{told:H}=this;if(!H)return i`<p role="status" class="unseen"></p>`;let{back:M}=H;return i`<div class="told" role="status">
      <p id="told" tabindex="-1">${H.text}</p>
      ${H.failed.map(({booking:e,message:r})=>i`<p class="wrong">${e?this.pair(e.space_name,r):r}</p>`)}
      ${H.has_cancelled&&M?i`<p class="quiet">${this.say("bookings_stay_so")}</p>`:o}
      ${M?i`<button ?disabled=${this.busy} @click=${()=>A(this,l,S2).call(this,C,A(this,l,c2).call(this,C,M))}>
              ${this.say("take_back")}
            </button>`:o}
    </div>`},v1.properties={...g.properties,chosen:{state:!0},held:{state:!0},told:{state:!0},month:{state:!0},day:{state:!0},copied:{state:!0},showsAll:{state:!0},hasTried:{state:!0}},v1.styles=[...g.styles,h0];var I4=[15,30,60,120],U4=["check_in","extend","end"],G4=86400,M1=class extends g{wordOf(V){if(V.is_walk_in)return this.say("told_walk_in");let C=`told_${V.told}`;return k(C)?this.say(C):V.told}detailOf(V,C){return V.release!==null?this.say("given_back_in",{time:r2(V.release-this.now)}):V.until===null||V.until-this.now>G4?"":this.say("until",{time:$(this.language,C,V.until,this.now)})}lengthsOf(V){if(!V.acts.includes("book")||V.book_until===null)return[];let C=(V.book_until-this.now)/60;return I4.filter(H=>H<=C)}async act(V,C,H){if(H==="end"&&!confirm(this.say("sure_to_end")))return;let M=(C.booking??C.next)?.booking_id,e=U4.includes(H)&&M?{booking_id:M}:{};await this.carryOut("act",{site:V,space:C.space,act:H,...e})}async book(V,C,H){await this.carryOut("book",{site:V,space:C.space,minutes:H})}async openDoor(V,C){confirm(this.say("sure_to_open",{door:C.name}))&&await this.carryOut("open_door",{site:V,door:C.door})}};var Q4=["awaiting","soon"];function D0(L){let V=L.spaces.filter(e=>$0(e)).sort((e,r)=>F0(e)-F0(r)||e.name.localeCompare(r.name)),C=L.spaces.filter(e=>!$0(e)),H=C.filter(e=>e.told==="occupied"),M=new Map;for(let e of C)e.told!=="occupied"&&M.set(e.told,[...M.get(e.told)??[],e]);return{first:V,used:H,quiet:M}}function $0(L){return L.release!==null||L.undo_until!==null||Q4.includes(L.told)}function F0(L){return L.release!==null?L.release:(L.told==="awaiting"?1e11:2e11)+(L.booking?.start??0)}function E0(L){let V=new Map;for(let C of L)V.set(C.kind,[...V.get(C.kind)??[],C]);return[...V].map(([C,H])=>({kind:C,spaces:H,isMany:H.length>4||L.length>8&&H.length>1}))}var z4=["held_open","failed","emergency","unknown"],q1,Z,N0,W0,I0,U0,G0,Q0,u5,q0,Z5,z0,c5,G1,Q1=class extends M1{constructor(){super();x(this,Z);x(this,q1);this.opened="",this.spread="",this.showsAll=[]}connectedCallback(){super.connectedCallback(),u(this,q1,setInterval(()=>{this.answer?.sites.some(H=>H.spaces.some(M=>M.release!==null))&&this.requestUpdate("answer")},1e3))}disconnectedCallback(){super.disconnectedCallback(),clearInterval(v(this,q1))}question(){return{type:"now",...this.config.site?{site:this.config.site}:{}}}content(C){return C.sites.length===0?i`<p>${this.say("no_place")}</p>`:i`${C.sites.map(H=>A(this,Z,N0).call(this,H))}`}};q1=new WeakMap,Z=new WeakSet,N0=function(C){let{first:H,used:M,quiet:e}=D0(C),r=[...H,...M],t=this.showsAll.includes(C.site)?r:r.slice(0,10);return i`<section aria-label=${C.name}>
      <h2>${C.name}</h2>
      <p class="quiet">${A(this,Z,W0).call(this,C)}</p>
      ${A(this,Z,I0).call(this,C)}
      <ul>
        ${t.map(a=>A(this,Z,U0).call(this,C,a))}
        ${r.length>t.length?i`<li style="border-top:1px solid var(--line)">
                <button
                  class="plain quiet"
                  @click=${()=>{this.showsAll=[...this.showsAll,C.site]}}
                >
                  ${this.say("and_more",{count:r.length-t.length})}
                </button>
              </li>`:o}
        ${[...e].map(([a,p])=>A(this,Z,Q0).call(this,C,a,p))}
        ${C.doors.map(a=>A(this,Z,z0).call(this,C,a))}
      </ul>
    </section>`},W0=function(C){return C.is_open&&C.until!==null&&C.until-this.now<86400?this.say("open_until",{time:B(this.language,C.zone,C.until)}):C.is_open?this.say("open"):C.until===null||C.until-this.now>7*86400?this.say("closed"):this.say("closed_until",{time:$(this.language,C.zone,C.until,this.now)})},I0=function(C){if(C.attention===0)return o;let H=C.attention===null?this.say("not_known_yet",{site:C.name}):this.say(C.attention===1?"one_thing":"things",{count:C.attention});return i`<button class="plain row" @click=${()=>this.goTo("attention")}>
      ${b(o2,"var(--soon)")} ${H}
    </button>`},U0=function(C,H){let M=`${C.site}/${H.space}`,e=this.opened===M,r=A(this,Z,G0).call(this,H);return i`<li style="border-top:1px solid var(--line)">
      <div class="row" style="flex-wrap:nowrap">
        <button
          class="plain"
          style="flex:1;display:flex;gap:8px;align-items:center;min-width:0"
          aria-expanded=${e}
          @click=${()=>{this.opened=e?"":M}}
        >
          ${$1(H.told)}
          <span style="min-width:0"
            ><strong style="overflow-wrap:anywhere">${H.name}</strong><br />
            <span class="quiet"
              >${[this.wordOf(H),this.detailOf(H,C.zone)].filter(Boolean).join(" · ")}</span
            ></span
          >
        </button>
        ${r?i`<button
                class="main"
                ?disabled=${this.busy}
                aria-label="${this.say(r.label)}: ${H.name}"
                @click=${()=>this.act(C.site,H,r.act)}
              >
                ${this.say(r.label)}
              </button>`:o}
      </div>
      ${e?A(this,Z,c5).call(this,C,H):o}
    </li>`},G0=function(C){if(C.acts.includes("here")&&(C.release!==null||C.told==="awaiting"))return{act:"check_in",label:"they_are_here"};if(C.acts.includes("undo"))return{act:"undo",label:"undo"}},Q0=function(C,H,M){let e=`told_${H}`,r=k(e)?this.say(e):H,t=M.find(d=>this.opened===`${C.site}/${d.space}`),a=E0(M),p=a.find(({kind:d})=>A(this,Z,u5).call(this,C,H,d));return i`<li style="border-top:1px solid var(--line);padding:4px 0">
      <div class="row" style="align-items:center">
        ${$1(H)} <span class="quiet">${r}</span>
        ${a.map(d=>d.isMany?A(this,Z,q0).call(this,C,H,d):d.spaces.map(n=>A(this,Z,Z5).call(this,C,n)))}
      </div>
      ${p?i`<div class="row">${p.spaces.map(d=>A(this,Z,Z5).call(this,C,d))}</div>`:o}
      ${t?A(this,Z,c5).call(this,C,t):o}
    </li>`},u5=function(C,H,M){return this.spread===`${C.site}/${H}/${M}`},q0=function(C,H,{kind:M,spaces:e}){let r=`many_${M}`,t=A(this,Z,u5).call(this,C,H,M);return i`<button
      class="plain"
      style="padding:8px 4px"
      aria-expanded=${t}
      @click=${()=>{this.spread=t?"":`${C.site}/${H}/${M}`}}
    >
      ${this.say(k(r)?r:"many_of_a_kind",{count:e.length})} ▾
    </button>`},Z5=function(C,H){let M=`${C.site}/${H.space}`;return i`<button
      class="plain"
      style="padding:8px 4px;overflow-wrap:anywhere"
      aria-expanded=${this.opened===M}
      @click=${()=>{this.opened=this.opened===M?"":M}}
    >
      ${H.name}
    </button>`},z0=function(C,H){let M=`door_${H.status}`;return i`<li class="row" style="border-top:1px solid var(--line);padding:4px 0">
      ${b(g3,z4.includes(H.status)?"var(--taken)":"var(--quiet)")}
      <span style="flex:1;min-width:0;overflow-wrap:anywhere"
        >${this.pair(H.name,k(M)?this.say(M):H.status)}</span
      >
      ${H.may_open?i`<button
              ?disabled=${this.busy}
              aria-label="${this.say("open_door")}: ${H.name}"
              @click=${()=>this.openDoor(C.site,H)}
            >
              ${this.say("open_door")}
            </button>`:o}
    </li>`},c5=function(C,H){let M=e=>H.acts.includes(e);return i`<div style="padding:0 0 10px">
      ${H.booking?.title?i`<p>${H.booking.title}</p>`:o}
      ${H.reason?i`<p class="quiet">${H.reason}</p>`:o}
      <div class="row" role="group" aria-label=${H.name}>
        ${this.lengthsOf(H).map(e=>i`<button
            ?disabled=${this.busy}
            @click=${()=>this.book(C.site,H,e)}
          >
            ${this.say("book_for",{length:e2(e)})}
          </button>`)}
        ${M("here")?A(this,Z,G1).call(this,C,H,"check_in","they_are_here"):o}
        ${M("extend")?A(this,Z,G1).call(this,C,H,"extend","extend"):o}
        ${M("end")?A(this,Z,G1).call(this,C,H,"end","end"):o}
        ${M("undo")?A(this,Z,G1).call(this,C,H,"undo","undo"):o}
        <button @click=${()=>this.goTo(`space-${C.site}-${H.space}`)}>
          ${this.say("more")}
        </button>
      </div>
    </div>`},G1=function(C,H,M,e){return i`<button ?disabled=${this.busy} @click=${()=>this.act(C.site,H,M)}>
      ${this.say(e)}
    </button>`},Q1.properties={...M1.properties,opened:{state:!0},spread:{state:!0},showsAll:{state:!0}};var K4={co2:"ppm",temperature:"°C",humidity:"%"},h,K0,j0,X0,Y0,J0,C7,S5,H7,V7,h5,L7,M7,f2=class extends M1{constructor(){super(...arguments);x(this,h)}static getConfigForm(){return t2("space")}static getStubConfig(C){return A3(C)}question(){return{type:"space",site:this.config.site??"",space:this.config.space??""}}content(C){return i`
      <h2>${C.name}, ${C.site_name}</h2>
      <p class="row">
        ${$1(C.told)}
        <strong>${this.wordOf(C)}</strong>
        <span class="quiet">${this.detailOf(C,C.zone)}</span>
      </p>
      ${C.reason?i`<p>${C.reason}</p>`:o}
      <p class="quiet">${this.say(`people_${C.people}`)}</p>
      ${A(this,h,K0).call(this,C)}
      ${A(this,h,j0).call(this,C)}
      ${A(this,h,J0).call(this,C)} ${A(this,h,H7).call(this,C)} ${A(this,h,C7).call(this,C)} ${A(this,h,L7).call(this,C)}
      ${A(this,h,M7).call(this,C)} ${A(this,h,Y0).call(this,C)}
    `}};h=new WeakSet,K0=function(C){let H=(e,r)=>r===null?o:i`<p>
            ${this.say(e)} ${B(this.language,C.zone,r.start)} –
            ${B(this.language,C.zone,r.end)} ${r.title??""}
          </p>`,M=C.next&&C.next.start-this.now<86400;return i`${H("booked_now",C.booking)} ${M?H("booked_next",C.next):o}`},j0=function(C){let H=A(this,h,X0).call(this,C).filter(M=>M!==o);return H.length===0?o:i`<div class="row" role="group" aria-label=${this.say("what_to_do")}>${H}</div>`},X0=function(C){let H=e=>C.acts.includes(e),M=(e,r)=>i`<button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,e)}>
        ${this.say(r)}
      </button>`;return[H("here")?M("check_in","they_are_here"):o,H("undo")?M("undo","undo"):o,H("extend")?M("extend","extend"):o,H("end")?M("end","end"):o,...this.lengthsOf(C).map(e=>i`<button ?disabled=${this.busy} @click=${()=>this.book(C.site,C,e)}>
            ${this.say("book_for",{length:e2(e)})}
          </button>`)]},Y0=function(C){if(!C.rights.includes("service"))return o;let[H,M]=C.in_service?["out_of_service","take_out"]:["in_service","put_back"],[e,r]=C.automation?["automation_off","only_watch"]:["automation_on","act_again"];return i`<div class="row" style="margin-top:8px">
      <button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,H)}>${this.say(M)}</button>
      <button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,e)}>${this.say(r)}</button>
    </div>`},J0=function(C){return C.doors.length===0?o:i`<h3>${this.say("doors")}</h3>
      <ul>
        ${C.doors.map(H=>{let M=`door_${H.status}`;return i`<li class="row" style="padding:4px 0">
            <span style="flex:1;min-width:0;overflow-wrap:anywhere"
              >${this.pair(H.name,k(M)?this.say(M):H.status)}<br /><span
                class="quiet"
                >${H.why}</span
              ></span
            >
            ${C.rights.includes("access")?i`<button
                    ?disabled=${this.busy}
                    aria-label="${this.say("open_door")}: ${H.name}"
                    @click=${()=>this.openDoor(C.site,H)}
                  >
                    ${this.say("open_door")}
                  </button>`:o}
          </li>`})}
      </ul>`},C7=function(C){return!C.light&&!C.heat?o:i`<h3>${this.say("comfort")}</h3>
      ${C.light?A(this,h,S5).call(this,"light",C.light):o}
      ${C.heat?A(this,h,S5).call(this,"heat",C.heat):o}`},S5=function(C,H){let M=`${C}_${H.mode}`,e=k(M)?this.say(M):H.mode,r=H.temperature===null?"":`, ${A(this,h,h5).call(this,H.temperature,"°C")}`;return i`<p>
      <strong>${this.pair(this.say(C),e)}${r}</strong><br />
      <span class="quiet">${H.why}</span>
    </p>`},H7=function(C){if(C.air.length===0)return o;let H=M=>C.air.filter(({what:e})=>e===M.what).length===1;return i`<h3>${this.say("air")}</h3>
      <ul>
        ${C.air.map(M=>{let e=H(M)?this.say(`air_${M.what}`):`${this.say(`air_${M.what}`)} (${M.name})`;if(M.value===null)return i`<li>
              ${this.pair(e,this.say("not_known"))}
              <span class="quiet">${M.doubt}</span>
            </li>`;let r=A(this,h,h5).call(this,M.value,K4[M.what]);return i`<li>
            ${this.pair(e,r)}
            ${M.level?i`<strong>${this.say(`air_${M.level}`)}</strong>`:o}
            ${M.heard===null?o:A(this,h,V7).call(this,C,M.heard)}
          </li>`})}
      </ul>`},V7=function(C,H){if(this.now-H<3600)return o;let M=$(this.language,C.zone,H,this.now);return i`<span class="quiet">${this.say("said_at",{time:M})}</span>`},h5=function(C,H){return`${new Intl.NumberFormat(this.language).format(C)} ${H}`},L7=function(C){let{level:H,advice:M,sensors:e}=C.sight;if(e.length===0)return o;let r=`sight_${H}`;return i`<h3>${this.say("sensors")}</h3>
      <p>
        <strong>${this.pair(this.say("seen"),k(r)?this.say(r):H)}</strong><br />
        <span class="quiet">${M}</span>
      </p>
      <ul>
        ${e.map(t=>i`<li class=${t.works?"":"wrong"}>
            ${this.pair(t.name,t.works?this.say("works"):t.health??"")}
            ${t.sees&&t.uses>0?i`<span class="quiet"
                    >${this.say("missed_of",{missed:t.missed,uses:t.uses})}</span
                  >`:o}
          </li>`)}
      </ul>`},M7=function(C){return C.rights.includes("records")?i`<h3>${this.say("reasons_of_today")}</h3>
      ${C.reasons.length===0?i`<p class="quiet">${this.say("nothing_decided")}</p>`:o}
      ${C.reasons.map(H=>i`<p>
            <strong>${$(this.language,C.zone,H.at,this.now)}</strong> ${H.text}
          </p>
          ${H.certificate?i`<details>
                  <summary>${this.say("certificate")}</summary>
                  <pre style="white-space:pre-wrap;font:inherit">${H.certificate}</pre>
                </details>`:o}`)}`:o};var g5="faitout",g2=class extends HTMLElement{static async generate(V,C){try{return j4(await C.callWS({type:"faitout/desk/dashboard"}))}catch(H){let M=`${O(C.language,"away")}

${L1(H,C.language)}`;return{views:[{title:O(C.language,"card_now"),path:"now",cards:[{type:"markdown",content:M}]}]}}}};function j4(L){let[,V]=location.pathname.split("/");return V?f5(L,V):L}function f5(L,V){if(Array.isArray(L))return L.map(M=>f5(M,V));if(L===null||typeof L!="object")return L;let C=Object.fromEntries(Object.entries(L).map(([M,e])=>[M,f5(e,V)]));return("type"in L?String(L.type):"").startsWith("custom:faitout-")?{...C,dashboard:V}:C}function e7(L,V=[]){if(L.open.length===0&&V.length===0)return{start:L.start,end:L.end};let C=[...L.open.map(([e,r])=>({start:e,end:r})),...V],H=Math.min(...C.map(e=>e.start)),M=Math.max(...C.map(e=>e.end));return{start:Math.max(L.start,L.start+o7(H-L.start,3600)-3600),end:Math.min(L.end,L.start+X4(M-L.start,3600)+3600)}}function e1(L,V){return(V-L.start)/3600*48}function O5(L,V){return L.start+V/48*3600}function y5(L,V){return L.start+Math.round((V-L.start)/900)*900}function k5(L){let V=[];for(let C=L.start;C<L.end;C+=3600)V.push(C);return V}function r7(L,V,C){let H=y5(L,V.start+C);return{start:H,end:H+(V.end-V.start)}}function t7(L,V,C){let H=Math.max(V.start+900,y5(L,V.end+C));return{start:V.start,end:H}}function O2(L,V,C){let H=L.start+o7(Math.min(V,C)-L.start,900),M=y5(L,Math.max(V,C));return{start:H,end:Math.max(M,H+2*900)}}function i7(L,V){let C=[],H=V.start;for(let[M,e]of L.open)M>H&&C.push({start:H,end:Math.min(M,V.end)}),H=Math.max(H,e);return H<V.end&&C.push({start:H,end:V.end}),C}function o7(L,V){return Math.floor(L/V)*V}function X4(L,V){return Math.ceil(L/V)*V}function a7(L,V){let{range:C,booking:H,from:M}=L,e=V-M;if(!H)return{...L,span:O2(C,M,V),hasMoved:!0};let r=L.kind==="length"?t7(C,H,e):r7(C,H,e);return{...L,span:r,hasMoved:!0}}var A7=N`
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
`;var J4=350,C9=6,y2=86400,Z1,m,n7,d7,z1,p7,w2,w5,m7,l7,s7,b5,r1,k2,v7,x7,c1,u7,_5,Z7,c7,S7,T5,h7,u1=class extends g{constructor(){super();x(this,m);x(this,Z1);x(this,z1,!1);x(this,w2,()=>{this.mode=this.mode==="week"?"day":"week",this.askNow()});x(this,c1,!1);this.date="",this.mode="day",this.chosen="",this.told=""}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(v(this,Z1)),this.drag=void 0}question(){return{type:"week",days:this.mode==="week"?7:1,...this.date?{start:this.date}:{},...this.config.site?{site:this.config.site}:{}}}content(C){let H=A(this,m,n7).call(this,C),M=C.sites[0]?.days[0];return!M||H.length===0?i`<p>${this.say("no_place")}</p>`:i`
      <h2>${this.say("card_week")}</h2>
      ${A(this,m,d7).call(this,C,M)}
      <p class="unseen" role="status">${this.told}</p>
      <div class="scroller" tabindex="0" role="region" aria-label=${this.say("card_week")}>
        ${A(this,m,m7).call(this,H)}
      </div>
      <p class="quiet" style="font-size:.85rem">${this.say("week_legend")}</p>
      ${this.sheet?A(this,m,Z7).call(this,this.sheet):o}
    `}updated(C){if(super.updated(C),v(this,z1)||!this.answer)return;let H=this.renderRoot.querySelector(".scroller"),M=this.renderRoot.querySelector(".now, .booking");!H||!M||(u(this,z1,!0),H.scrollTop=M.offsetTop-48)}};Z1=new WeakMap,m=new WeakSet,n7=function(C){let H=C.sites.length>1,M=C.sites.flatMap(t=>t.spaces.map(a=>({site:t,space:a})));if(this.mode==="day")return M.flatMap(({site:t,space:a})=>{let p=t.days[0],d=H?t.name:"";return p?[{site:t,space:a,day:p,title:a.name,place:d}]:[]});let e=t=>`${t.site.site}/${t.space.space}`,r=M.find(t=>e(t)===this.chosen)??M[0];return r?r.site.days.map(t=>({...r,day:t,title:T1(this.language,r.site.zone,t.start+y2/2,"short"),place:""})):[]},d7=function(C,H){let M=C.sites[0]?.zone??"UTC",e=this.mode==="week"?7:1,r=t=>{A(this,m,w5).call(this,M2(M,H.start+y2/2+t*y2))};return i`<div class="row" style="margin-bottom:8px">
      <button aria-label=${this.say("earlier")} @click=${()=>r(-e)}>‹</button>
      <strong style="flex:1;text-align:center">
        ${T1(this.language,M,H.start+y2/2,"long")}
      </strong>
      <button aria-label=${this.say("later")} @click=${()=>r(e)}>›</button>
      <button @click=${()=>A(this,m,w5).call(this,"")}>${this.say("today")}</button>
      <button aria-pressed=${this.mode==="week"} @click=${v(this,w2)}>
        ${this.say(this.mode==="week"?"show_day":"show_week")}
      </button>
      ${this.mode==="week"?A(this,m,p7).call(this,C):o}
    </div>`},z1=new WeakMap,p7=function(C){return i`<select
      aria-label=${this.say("space")}
      style="flex:1"
      @change=${H=>{this.chosen=H.target.value}}
    >
      ${C.sites.flatMap(H=>H.spaces.map(M=>{let e=`${H.site}/${M.space}`;return i`<option value=${e} ?selected=${e===this.chosen}>
            ${M.name}, ${H.name}
          </option>`}))}
    </select>`},w2=new WeakMap,w5=function(C){this.date=C,this.askNow()},m7=function(C){let H=C.map(d=>e7(d.day)),M=Math.min(...C.map((d,n)=>(H[n]?.start??0)-d.day.start)),e=Math.max(...C.map((d,n)=>(H[n]?.end??0)-d.day.start)),r=d=>({start:d.day.start+M,end:Math.min(d.day.end,d.day.start+e)}),[t]=C;if(!t)return i``;let a=r(t),p=e1(a,a.end);return i`<div
      class="grid"
      style="grid-template-columns:52px repeat(${C.length}, minmax(96px, 1fr))"
    >
      <div class="head corner"></div>
      ${C.map(d=>i`<div class="head">
          ${d.title}${d.place?i`<small>${d.place}</small>`:o}
        </div>`)}
      <div class="hours" style="height:${p}px" aria-hidden="true">
        ${k5(a).map((d,n)=>i`<span style="top:${Math.max(8,e1(a,d))}px"
              >${n===0&&M>0?"":B(this.language,t.site.zone,d)}</span
            >`)}
      </div>
      ${C.map(d=>A(this,m,l7).call(this,d,r(d),p))}
    </div>`},l7=function(C,H,M){let{space:e,day:r}=C,t=(n,s)=>s>H.start&&n<H.end,a=(n,s)=>{let c=e1(H,Math.max(n,H.start));return`top:${c}px;height:${Math.max(4,e1(H,Math.min(s,H.end))-c)}px`},p=e.bookings.filter(n=>n.stage!=="cancelled"&&t(n.start,n.end)),d=this.drag?.column===C;return i`<div
      class="column ${d?"dragged":""}"
      style="height:${M}px"
      role="group"
      aria-label="${C.title} ${C.place}"
      @pointerdown=${n=>A(this,m,k2).call(this,n,C,H)}
    >
      ${k5(H).map(n=>i`<div class="hour" style="top:${e1(H,n)}px"></div>`)}
      ${i7(r,H).map(n=>i`<div class="shut" style=${a(n.start,n.end)}></div>`)}
      ${e.used.filter(([n,s])=>t(n,s)).map(([n,s])=>i`<div class="used" style=${a(n,s)}></div>`)}
      ${this.now>H.start&&this.now<H.end?i`<div class="now" style="top:${e1(H,this.now)}px"></div>`:o}
      ${p.map(n=>A(this,m,s7).call(this,C,n,H,a(n.start,n.end)))}
      ${d&&this.drag?.hasMoved?i`<div class="ghost" style=${a(this.drag.span.start,this.drag.span.end)}>
              ${A(this,m,r1).call(this,C,this.drag.span)}
            </div>`:o}
    </div>`},s7=function(C,H,M,e){let r=A(this,m,b5).call(this,H),t=H.title??"";return i`<button
      class="booking ${H.stage}"
      style=${e}
      aria-label="${A(this,m,r1).call(this,C,H)} ${C.title} ${t} ${r}"
      @pointerdown=${a=>A(this,m,k2).call(this,a,C,M,H)}
      @click=${()=>A(this,m,u7).call(this,C,H)}
    >
      ${A(this,m,r1).call(this,C,H)}<br /><span class="name">${t}</span> ${r}
      ${H.may_move?i`<span
              class="handle"
              @pointerdown=${a=>A(this,m,k2).call(this,a,C,M,H,"length")}
            ></span>`:o}
    </button>`},b5=function(C){let H=`stage_${C.stage}`;return k(H)?this.say(H):C.stage},r1=function(C,H){let M=e=>B(this.language,C.site.zone,e);return`${M(H.start)}–${M(H.end)}`},k2=function(C,H,M,e,r=e?"move":"book"){if(C.stopPropagation(),C.button!==0||this.busy||e&&!e.may_move)return;let a=C.currentTarget.closest(".column");if(!a)return;let p=a.getBoundingClientRect().top,d=O5(M,C.clientY-p),n={kind:r,column:H,booking:e,from:d,range:M,span:e?{start:e.start,end:e.end}:O2(M,d,d),hasMoved:!1};A(this,m,v7).call(this,C,a,n)},v7=function(C,H,M){let e=C.pointerType!=="mouse",r=!e,t=c=>{r&&c.preventDefault()},a=c=>{if(c.pointerId!==C.pointerId)return;let w=Math.hypot(c.clientX-C.clientX,c.clientY-C.clientY)>C9;if(!r){w&&p();return}if(w||this.drag?.hasMoved){let S1=H.getBoundingClientRect().top;this.drag=a7(M,O5(M.range,c.clientY-S1))}},p=()=>{clearTimeout(v(this,Z1)),window.removeEventListener("pointermove",a),window.removeEventListener("pointerup",d),window.removeEventListener("pointercancel",n),window.removeEventListener("keydown",s),H.removeEventListener("touchmove",t)},d=c=>{if(c.pointerId!==C.pointerId)return;p();let w=this.drag;this.drag=void 0,w?.hasMoved&&A(this,m,x7).call(this,w)},n=()=>{p(),this.drag=void 0},s=c=>{c.key==="Escape"&&n()};window.addEventListener("pointermove",a),window.addEventListener("pointerup",d),window.addEventListener("pointercancel",n),window.addEventListener("keydown",s),H.addEventListener("touchmove",t,{passive:!1}),e&&u(this,Z1,setTimeout(()=>{r=!0,this.drag={...M,hasMoved:M.kind==="book"},navigator.vibrate?.(20)},J4))},x7=async function(C){u(this,c1,!0),setTimeout(()=>{u(this,c1,!1)}),C.booking?await A(this,m,_5).call(this,C.column,C.booking,C.span):this.sheet={column:C.column,booking:void 0,span:C.span}},c1=new WeakMap,u7=function(C,H){v(this,c1)||(this.sheet={column:C,booking:H,span:{start:H.start,end:H.end}})},_5=async function(C,H,M){if(M.start===H.start&&M.end===H.end)return;await this.carryOut("move",{site:C.site.site,space:C.space.space,booking_id:H.booking_id,seen_start:H.start,seen_end:H.end,start:M.start,end:M.end})&&(this.told=this.say("moved_to",{times:A(this,m,r1).call(this,C,M)}))},Z7=function(C){let{column:H,booking:M,span:e}=C;return i`<dialog
      open
      aria-label=${H.title}
      style="position:fixed;z-index:9;inset-block-end:8px;inset-block-start:auto;margin:0 auto"
      @keydown=${r=>{r.key==="Escape"&&(this.sheet=void 0)}}
    >
      <h2>${H.space.name}, ${H.site.name}</h2>
      <p>
        <strong>${T1(this.language,H.site.zone,e.start,"long")}</strong>
        ${A(this,m,r1).call(this,H,e)}
      </p>
      ${M?A(this,m,h7).call(this,H,M):A(this,m,c7).call(this,C)}
      <div class="row" style="margin-top:8px">
        <button autofocus @click=${()=>{this.sheet=void 0}}>${this.say("close")}</button>
      </div>
    </dialog>`},c7=function(C){let H=(M,e)=>{let r={start:C.span.start+M,end:C.span.end+e};r.end-r.start>=900&&(this.sheet={...C,span:r})};return i`<label
        >${this.say("what_for")}<br /><input
          id="title"
          maxlength="200"
          autocomplete="off"
          style="width:100%"
      /></label>
      ${A(this,m,T5).call(this,H)}
      <div class="row">
        <button class="main" ?disabled=${this.busy} @click=${()=>A(this,m,S7).call(this,C)}>
          ${this.say("book")}
        </button>
      </div>`},S7=async function(C){let{column:H,span:M}=C,e=this.renderRoot.querySelector("#title")?.value??"";await this.carryOut("book",{site:H.site.site,space:H.space.space,start:M.start,minutes:Math.round((M.end-M.start)/60),title:e})&&(this.told=this.say("booked_for",{times:A(this,m,r1).call(this,H,M)}),this.sheet=void 0)},T5=function(C){let H=(M,e,r)=>i`<button ?disabled=${this.busy} @click=${()=>C(e,r)}>${this.say(M)}</button>`;return i`<div class="row" style="margin:8px 0" role="group" aria-label=${this.say("times")}>
      ${H("quarter_earlier",-900,-900)} ${H("quarter_later",900,900)}
      ${H("shorter",0,-900)} ${H("longer",0,900)}
    </div>`},h7=function(C,H){let M=C.site.zone,e=p=>$(this.language,M,p,this.now),r={site:C.site.site,space:C.space.space},t=async p=>{await this.carryOut("act",{...r,act:p,booking_id:H.booking_id}),this.sheet=void 0},a=async(p,d)=>{await A(this,m,_5).call(this,C,H,{start:H.start+p,end:Math.max(H.start+p+900,H.end+d)}),this.sheet=void 0};return i`
      ${H.title?i`<p>${H.title}</p>`:o}
      <p><strong>${A(this,m,b5).call(this,H)}</strong></p>
      ${H.checked_in_at?i`<p>${this.say("came_at",{time:e(H.checked_in_at)})}</p>`:o}
      ${H.ended_at?i`<p>${this.say("ended_at",{time:e(H.ended_at)})}</p>`:o}
      ${H.reason?i`<p>${H.reason}</p>`:o}
      ${H.certificate?i`<details ?open=${H.is_released}>
              <summary>${this.say("certificate")}</summary>
              <pre>${H.certificate}</pre>
            </details>`:o}
      ${H.source?i`<p class="quiet">${this.say("from_source",{source:H.source})}</p>`:o}
      ${H.may_move?A(this,m,T5).call(this,a):o}
      <div class="row">
        ${H.undo_until?i`<button class="main" ?disabled=${this.busy} @click=${()=>t("undo")}>
                ${this.say("undo")}
              </button>`:o}
        ${H.stage==="checked_in"?i`<button ?disabled=${this.busy} @click=${()=>t("end")}>${this.say("end")}</button>`:o}
        ${H.may_cancel?i`<button
                class="danger"
                ?disabled=${this.busy}
                @click=${()=>confirm(this.say("sure_to_cancel"))&&t("cancel")}
              >
                ${this.say("cancel_booking")}
              </button>`:o}
      </div>
    `},u1.properties={...g.properties,date:{state:!0},mode:{state:!0},chosen:{state:!0},drag:{state:!0},sheet:{state:!0},told:{state:!0}},u1.styles=[...g.styles,A7];function f7(L){let V=L.filter(H=>H.points.length>0);return[...new Set(V.flatMap(H=>H.points.map(M=>M.grace)))].filter(H=>V.every(M=>M.points.some(e=>e.grace===H))).sort((H,M)=>H-M).map(H=>{let M=V.flatMap(r=>r.points.filter(t=>t.grace===H)),e=r=>M.reduce((t,a)=>t+r(a),0);return{grace:H,bookings:e(r=>r.bookings),freed:e(r=>r.freed_minutes),hurt:e(r=>r.hurt),set:V.filter(r=>r.as_set===H).length}})}function B5(L){let V=10**Math.floor(Math.log10(Math.max(1,L)));return([1,2,5,10].find(H=>H*V>=L)??10)*V}function g7(L,{left:V,width:C}){let H=Math.min(...L),M=Math.max(1,Math.max(...L)-H);return L.map(e=>V+C*(e-H)/M)}function P5(L,V,C,H){return L.map((M,e)=>{let r=H.top+H.height-H.height*M/C;return`${e===0?"M":"L"}${(V[e]??0).toFixed(1)} ${r.toFixed(1)}`}).join(" ")}var E={left:40,top:12,width:262,height:130},H9=340,O7=182,y7=18,k7={colour:"var(--primary-color, #0277bd)",dashes:"none"},w7={colour:"var(--taken)",dashes:"6 4"};function R5({colour:L,dashes:V},C){return V2`<path d=${C} fill="none" stroke=${L} stroke-width="3"
    stroke-dasharray=${V}></path>`}function b2(L,V,C,H){return V2`<text x=${L} y=${V} text-anchor=${H} font-size="12"
    fill="currentColor">${C}</text>`}function b7(L,V){return i`<span class="row" style="gap:6px;flex-wrap:nowrap">
    <svg width="28" height="6" aria-hidden="true">${R5(L,"M0 3H28")}</svg>${V}
  </span>`}function _7(L,V){let C=g7(L.map(d=>d.grace),E),H=L.map(d=>d.freed/60),M=L.map(d=>d.hurt),[e,r]=[B5(Math.max(...H)),B5(Math.max(...M))],t=E.top+E.height,a=E.left+E.width,p=-y7;return i`<p class="row" style="justify-content:space-between">
      ${b7(k7,V.freed)} ${b7(w7,V.hurt)}
    </p>
    <svg
      viewBox="0 0 ${H9} ${O7}"
      width="100%"
      style="max-height:360px"
      role="img"
      aria-label=${V.whole}
    >
      ${[0,.5,1].map(d=>{let n=t-d*E.height;return V2`<path d="M${E.left} ${n}H${a}" stroke="var(--line)"></path>
          ${b2(E.left-6,n+4,V.number(d*e),"end")}
          ${d===.5&&r%2?"":b2(a+6,n+4,V.number(d*r),"start")}`})}
      ${L.map((d,n)=>{let s=C[n]??0;return s-p<y7?"":(p=s,b2(s,t+18,String(d.grace),"middle"))})}
      ${b2(E.left+E.width/2,O7-4,V.axis,"middle")}
      ${R5(k7,P5(H,C,e,E))} ${R5(w7,P5(M,C,r,E))}
    </svg>`}var V9=30,t1,f,_2,$5,T7,j1,B7,T2,P7,F5,R7,$7,K1=class extends g{constructor(){super();x(this,f);x(this,t1,0);x(this,j1,()=>{u(this,t1,v(this,t1)+1),this.isRunning=!1});this.kind="",this.curves=[],this.wanted=[],this.isRunning=!1}disconnectedCallback(){super.disconnectedCallback(),v(this,j1).call(this)}question(){return{type:"places"}}isNews(){return!1}content(C){let H=A(this,f,$5).call(this,C),M=[...new Set(H.flatMap(e=>e.spaces.filter(r=>r.is_bookable).map(r=>r.kind)))].filter(e=>e!=="locker");return i`
      <h2>${this.say("card_what_if")}</h2>
      ${H.length===0?i`<p class="quiet">${this.say("not_for_you")}</p>`:i`<p class="quiet">${this.say("what_if_question")}</p>`}
      <div class="row">
        ${M.map(e=>i`<button
            class=${e===this.kind?"main":""}
            aria-pressed=${e===this.kind}
            ?disabled=${this.isRunning}
            @click=${()=>A(this,f,T7).call(this,C,e)}
          >
            ${A(this,f,_2).call(this,e)}
          </button>`)}
      </div>
      ${this.isRunning?A(this,f,B7).call(this):A(this,f,P7).call(this)}
    `}};t1=new WeakMap,f=new WeakSet,_2=function(C){let H=`kind_${C}`;return k(H)?this.say(H):C},$5=function(C){return C.sites.filter(H=>H.rights.includes("records")&&(!this.config.site||H.site===this.config.site))},T7=async function(C,H){let M=++X1(this,t1)._,e=A(this,f,$5).call(this,C),r=e.flatMap(t=>t.spaces.filter(a=>a.is_bookable&&a.kind===H).map(({space:a,name:p})=>({site:t.site,space:a,name:e.length>1?`${p} (${t.name})`:p})));this.kind=H,this.curves=[],this.wrong="",this.wanted=r,this.isRunning=!0;for(let{site:t,space:a}of r)try{let d=await this.hass?.callWS({type:"faitout/desk/what_if",site:t,space:a});if(M!==v(this,t1))return;d&&(this.curves=[...this.curves,d])}catch(p){if(M!==v(this,t1))return;this.wrong=L1(p,this.language);break}this.isRunning=!1},j1=new WeakMap,B7=function(){let[C,H]=[this.curves.length,this.wanted.length];return i`<p role="status" class="row">
      <progress max=${H} value=${C} aria-label=${A(this,f,_2).call(this,this.kind)}></progress>
      ${this.say("replayed",{done:C,all:H})}
      <button @click=${v(this,j1)}>${this.say("stop")}</button>
    </p>`},T2=function(){let[C,H]=[this.curves.length,this.wanted.length];if(C===H)return o;if(C===0)return i`<p role="status"><strong>${this.say("none_counted")}</strong></p>`;let M=this.wanted.slice(0,C).map(e=>e.name);return i`<p role="status">
      <strong>${this.say("part_counted",{done:C,all:H})}</strong>
      <span class="quiet">${this.say("counted_are",{names:M.join(", ")})}</span>
    </p>`},P7=function(){if(this.wanted.length===0)return o;if(this.curves.length===0)return A(this,f,T2).call(this);let C=f7(this.curves),[H]=C;return H?i`
      <h3>${A(this,f,_2).call(this,this.kind)}</h3>
      ${A(this,f,T2).call(this)}
      ${H.bookings<V9?i`<p>${this.say("few_bookings",{count:H.bookings})}</p>`:o}
      ${_7(C,{whole:this.say("what_if_curve"),freed:this.say("would_free_hours"),hurt:this.say("would_hurt_people"),axis:this.say("grace_minutes"),number:M=>A(this,f,F5).call(this,M)})}
      ${A(this,f,R7).call(this,C)}
    `:i`${A(this,f,T2).call(this)}<p>${this.say("nothing_recorded")}</p>`},F5=function(C){return new Intl.NumberFormat(this.language,{maximumFractionDigits:1}).format(C)},R7=function(C){return i`<table style="width:100%;border-collapse:collapse">
      <thead>
        <tr>
          <th scope="col" style="text-align:start">${this.say("grace")}</th>
          <th scope="col" style="text-align:end">${this.say("would_free")}</th>
          <th scope="col" style="text-align:end">${this.say("would_hurt")}</th>
        </tr>
      </thead>
      <tbody>
        ${C.map(H=>i`<tr style="border-top:1px solid var(--line)">
            <th scope="row" style="text-align:start;font-weight:normal;padding:4px 0">
              ${H.grace} min ${A(this,f,$7).call(this,H)}
            </th>
            <td style="text-align:end">${A(this,f,F5).call(this,H.freed/60)} h</td>
            <td style="text-align:end">${H.hurt}</td>
          </tr>`)}
      </tbody>
    </table>`},$7=function(C){if(C.set===0)return o;let H=this.curves.filter(e=>e.points.length>0).length,M=C.set===H?this.say("as_set"):this.say("as_set_in",{count:C.set,all:H});return i`<strong>${M}</strong>`},K1.properties={...g.properties,kind:{state:!0},curves:{state:!0},wanted:{state:!0},isRunning:{state:!0}};var L9={"faitout-now":Q1,"faitout-week":u1,"faitout-attention":F1,"faitout-space":f2,"faitout-figures":l1,"faitout-hours":v1,"faitout-what-if":K1};window.customCards??=[];for(let[L,V]of Object.entries(L9)){if(window.customElements.get(L))continue;window.customElements.define(L,V);let C=L.slice(8).replace("-","_"),H=document.documentElement.lang||navigator.language;window.customCards.push({type:L,name:`Faitout: ${O(H,`card_${C}`)}`,description:O(H,`card_${C}_does`),preview:!1})}var F7=`ll-strategy-dashboard-${g5}`;window.customStrategies??=[];if(!window.customElements.get(F7)){let L=document.documentElement.lang||navigator.language;window.customElements.define(F7,g2),window.customStrategies.push({type:g5,strategyType:"dashboard",name:O(L,"strategy"),description:O(L,"strategy_does")})}
