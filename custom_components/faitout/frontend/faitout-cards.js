var P5=L=>{throw TypeError(L)};var k2=(L,V,C)=>V.has(L)||P5("Cannot "+C);var s=(L,V,C)=>(k2(L,V,"read from private field"),C?C.call(L):V.get(L)),x=(L,V,C)=>V.has(L)?P5("Cannot add the same private member more than once"):V instanceof WeakSet?V.add(L):V.set(L,C),Z=(L,V,C,H)=>(k2(L,V,"write to private field"),H?H.call(L,C):V.set(L,C),C),d=(L,V,C)=>(k2(L,V,"access private method"),C);var j1=(L,V,C,H)=>({set _(M){Z(L,V,M,C)},get _(){return s(L,V,H)}});var X1=globalThis,Y1=X1.ShadowRoot&&(X1.ShadyCSS===void 0||X1.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,w2=Symbol(),R5=new WeakMap,S1=class{constructor(V,C,H){if(this._$cssResult$=!0,H!==w2)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=V,this.t=C}get styleSheet(){let V=this.o,C=this.t;if(Y1&&V===void 0){let H=C!==void 0&&C.length===1;H&&(V=R5.get(C)),V===void 0&&((this.o=V=new CSSStyleSheet).replaceSync(this.cssText),H&&R5.set(C,V))}return V}toString(){return this.cssText}},$5=L=>new S1(typeof L=="string"?L:L+"",void 0,w2),Y=(L,...V)=>{let C=L.length===1?L[0]:V.reduce((H,M,e)=>H+(r=>{if(r._$cssResult$===!0)return r.cssText;if(typeof r=="number")return r;throw Error("Value passed to 'css' function must be a 'css' function result: "+r+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(M)+L[e+1],L[0]);return new S1(C,L,w2)},F5=(L,V)=>{if(Y1)L.adoptedStyleSheets=V.map(C=>C instanceof CSSStyleSheet?C:C.styleSheet);else for(let C of V){let H=document.createElement("style"),M=X1.litNonce;M!==void 0&&H.setAttribute("nonce",M),H.textContent=C.cssText,L.appendChild(H)}},b2=Y1?L=>L:L=>L instanceof CSSStyleSheet?(V=>{let C="";for(let H of V.cssRules)C+=H.cssText;return $5(C)})(L):L;var{is:g7,defineProperty:f7,getOwnPropertyDescriptor:O7,getOwnPropertyNames:y7,getOwnPropertySymbols:k7,getPrototypeOf:w7}=Object,J1=globalThis,D5=J1.trustedTypes,b7=D5?D5.emptyScript:"",T7=J1.reactiveElementPolyfillSupport,h1=(L,V)=>L,T2={toAttribute(L,V){switch(V){case Boolean:L=L?b7:null;break;case Object:case Array:L=L==null?L:JSON.stringify(L)}return L},fromAttribute(L,V){let C=L;switch(V){case Boolean:C=L!==null;break;case Number:C=L===null?null:Number(L);break;case Object:case Array:try{C=JSON.parse(L)}catch{C=null}}return C}},N5=(L,V)=>!g7(L,V),E5={attribute:!0,type:String,converter:T2,reflect:!1,useDefault:!1,hasChanged:N5};Symbol.metadata??=Symbol("metadata"),J1.litPropertyMetadata??=new WeakMap;var W=class extends HTMLElement{static addInitializer(V){this._$Ei(),(this.l??=[]).push(V)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(V,C=E5){if(C.state&&(C.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(V)&&((C=Object.create(C)).wrapped=!0),this.elementProperties.set(V,C),!C.noAccessor){let H=Symbol(),M=this.getPropertyDescriptor(V,H,C);M!==void 0&&f7(this.prototype,V,M)}}static getPropertyDescriptor(V,C,H){let{get:M,set:e}=O7(this.prototype,V)??{get(){return this[C]},set(r){this[C]=r}};return{get:M,set(r){let i=M?.call(this);e?.call(this,r),this.requestUpdate(V,i,H)},configurable:!0,enumerable:!0}}static getPropertyOptions(V){return this.elementProperties.get(V)??E5}static _$Ei(){if(this.hasOwnProperty(h1("elementProperties")))return;let V=w7(this);V.finalize(),V.l!==void 0&&(this.l=[...V.l]),this.elementProperties=new Map(V.elementProperties)}static finalize(){if(this.hasOwnProperty(h1("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(h1("properties"))){let C=this.properties,H=[...y7(C),...k7(C)];for(let M of H)this.createProperty(M,C[M])}let V=this[Symbol.metadata];if(V!==null){let C=litPropertyMetadata.get(V);if(C!==void 0)for(let[H,M]of C)this.elementProperties.set(H,M)}this._$Eh=new Map;for(let[C,H]of this.elementProperties){let M=this._$Eu(C,H);M!==void 0&&this._$Eh.set(M,C)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(V){let C=[];if(Array.isArray(V)){let H=new Set(V.flat(1/0).reverse());for(let M of H)C.unshift(b2(M))}else V!==void 0&&C.push(b2(V));return C}static _$Eu(V,C){let H=C.attribute;return H===!1?void 0:typeof H=="string"?H:typeof V=="string"?V.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(V=>this.enableUpdating=V),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(V=>V(this))}addController(V){(this._$EO??=new Set).add(V),this.renderRoot!==void 0&&this.isConnected&&V.hostConnected?.()}removeController(V){this._$EO?.delete(V)}_$E_(){let V=new Map,C=this.constructor.elementProperties;for(let H of C.keys())this.hasOwnProperty(H)&&(V.set(H,this[H]),delete this[H]);V.size>0&&(this._$Ep=V)}createRenderRoot(){let V=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return F5(V,this.constructor.elementStyles),V}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(V=>V.hostConnected?.())}enableUpdating(V){}disconnectedCallback(){this._$EO?.forEach(V=>V.hostDisconnected?.())}attributeChangedCallback(V,C,H){this._$AK(V,H)}_$ET(V,C){let H=this.constructor.elementProperties.get(V),M=this.constructor._$Eu(V,H);if(M!==void 0&&H.reflect===!0){let e=(H.converter?.toAttribute!==void 0?H.converter:T2).toAttribute(C,H.type);this._$Em=V,e==null?this.removeAttribute(M):this.setAttribute(M,e),this._$Em=null}}_$AK(V,C){let H=this.constructor,M=H._$Eh.get(V);if(M!==void 0&&this._$Em!==M){let e=H.getPropertyOptions(M),r=typeof e.converter=="function"?{fromAttribute:e.converter}:e.converter?.fromAttribute!==void 0?e.converter:T2;this._$Em=M;let i=r.fromAttribute(C,e.type);this[M]=i??this._$Ej?.get(M)??i,this._$Em=null}}requestUpdate(V,C,H,M=!1,e){if(V!==void 0){let r=this.constructor;if(M===!1&&(e=this[V]),H??=r.getPropertyOptions(V),!((H.hasChanged??N5)(e,C)||H.useDefault&&H.reflect&&e===this._$Ej?.get(V)&&!this.hasAttribute(r._$Eu(V,H))))return;this.C(V,C,H)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(V,C,{useDefault:H,reflect:M,wrapped:e},r){H&&!(this._$Ej??=new Map).has(V)&&(this._$Ej.set(V,r??C??this[V]),e!==!0||r!==void 0)||(this._$AL.has(V)||(this.hasUpdated||H||(C=void 0),this._$AL.set(V,C)),M===!0&&this._$Em!==V&&(this._$Eq??=new Set).add(V))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(C){Promise.reject(C)}let V=this.scheduleUpdate();return V!=null&&await V,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[M,e]of this._$Ep)this[M]=e;this._$Ep=void 0}let H=this.constructor.elementProperties;if(H.size>0)for(let[M,e]of H){let{wrapped:r}=e,i=this[M];r!==!0||this._$AL.has(M)||i===void 0||this.C(M,void 0,e,i)}}let V=!1,C=this._$AL;try{V=this.shouldUpdate(C),V?(this.willUpdate(C),this._$EO?.forEach(H=>H.hostUpdate?.()),this.update(C)):this._$EM()}catch(H){throw V=!1,this._$EM(),H}V&&this._$AE(C)}willUpdate(V){}_$AE(V){this._$EO?.forEach(C=>C.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(V)),this.updated(V)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(V){return!0}update(V){this._$Eq&&=this._$Eq.forEach(C=>this._$ET(C,this[C])),this._$EM()}updated(V){}firstUpdated(V){}};W.elementStyles=[],W.shadowRootOptions={mode:"open"},W[h1("elementProperties")]=new Map,W[h1("finalized")]=new Map,T7?.({ReactiveElement:W}),(J1.reactiveElementVersions??=[]).push("2.1.2");var D2=globalThis,W5=L=>L,C2=D2.trustedTypes,I5=C2?C2.createPolicy("lit-html",{createHTML:L=>L}):void 0,K5="$lit$",U=`lit$${Math.random().toFixed(9).slice(2)}$`,j5="?"+U,_7=`<${j5}>`,H1=document,f1=()=>H1.createComment(""),O1=L=>L===null||typeof L!="object"&&typeof L!="function",E2=Array.isArray,B7=L=>E2(L)||typeof L?.[Symbol.iterator]=="function",_2=`[ 	
\f\r]`,g1=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,U5=/-->/g,G5=/>/g,J=RegExp(`>|${_2}(?:([^\\s"'>=/]+)(${_2}*=${_2}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Q5=/'/g,z5=/"/g,X5=/^(?:script|style|textarea|title)$/i,N2=L=>(V,...C)=>({_$litType$:L,strings:V,values:C}),t=N2(1),L1=N2(2),G4=N2(3),V1=Symbol.for("lit-noChange"),a=Symbol.for("lit-nothing"),q5=new WeakMap,C1=H1.createTreeWalker(H1,129);function Y5(L,V){if(!E2(L)||!L.hasOwnProperty("raw"))throw Error("invalid template strings array");return I5!==void 0?I5.createHTML(V):V}var P7=(L,V)=>{let C=L.length-1,H=[],M,e=V===2?"<svg>":V===3?"<math>":"",r=g1;for(let i=0;i<C;i++){let o=L[i],p,A,n=-1,v=0;for(;v<o.length&&(r.lastIndex=v,A=r.exec(o),A!==null);)v=r.lastIndex,r===g1?A[1]==="!--"?r=U5:A[1]!==void 0?r=G5:A[2]!==void 0?(X5.test(A[2])&&(M=RegExp("</"+A[2],"g")),r=J):A[3]!==void 0&&(r=J):r===J?A[0]===">"?(r=M??g1,n=-1):A[1]===void 0?n=-2:(n=r.lastIndex-A[2].length,p=A[1],r=A[3]===void 0?J:A[3]==='"'?z5:Q5):r===z5||r===Q5?r=J:r===U5||r===G5?r=g1:(r=J,M=void 0);let S=r===J&&L[i+1].startsWith("/>")?" ":"";e+=r===g1?o+_7:n>=0?(H.push(p),o.slice(0,n)+K5+o.slice(n)+U+S):o+U+(n===-2?i:S)}return[Y5(L,e+(L[C]||"<?>")+(V===2?"</svg>":V===3?"</math>":"")),H]},y1=class L{constructor({strings:V,_$litType$:C},H){let M;this.parts=[];let e=0,r=0,i=V.length-1,o=this.parts,[p,A]=P7(V,C);if(this.el=L.createElement(p,H),C1.currentNode=this.el.content,C===2||C===3){let n=this.el.content.firstChild;n.replaceWith(...n.childNodes)}for(;(M=C1.nextNode())!==null&&o.length<i;){if(M.nodeType===1){if(M.hasAttributes())for(let n of M.getAttributeNames())if(n.endsWith(K5)){let v=A[r++],S=M.getAttribute(n).split(U),b=/([.?@])?(.*)/.exec(v);o.push({type:1,index:e,name:b[2],strings:S,ctor:b[1]==="."?P2:b[1]==="?"?R2:b[1]==="@"?$2:A1}),M.removeAttribute(n)}else n.startsWith(U)&&(o.push({type:6,index:e}),M.removeAttribute(n));if(X5.test(M.tagName)){let n=M.textContent.split(U),v=n.length-1;if(v>0){M.textContent=C2?C2.emptyScript:"";for(let S=0;S<v;S++)M.append(n[S],f1()),C1.nextNode(),o.push({type:2,index:++e});M.append(n[v],f1())}}}else if(M.nodeType===8)if(M.data===j5)o.push({type:2,index:e});else{let n=-1;for(;(n=M.data.indexOf(U,n+1))!==-1;)o.push({type:7,index:e}),n+=U.length-1}e++}}static createElement(V,C){let H=H1.createElement("template");return H.innerHTML=V,H}};function a1(L,V,C=L,H){if(V===V1)return V;let M=H!==void 0?C._$Co?.[H]:C._$Cl,e=O1(V)?void 0:V._$litDirective$;return M?.constructor!==e&&(M?._$AO?.(!1),e===void 0?M=void 0:(M=new e(L),M._$AT(L,C,H)),H!==void 0?(C._$Co??=[])[H]=M:C._$Cl=M),M!==void 0&&(V=a1(L,M._$AS(L,V.values),M,H)),V}var B2=class{constructor(V,C){this._$AV=[],this._$AN=void 0,this._$AD=V,this._$AM=C}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(V){let{el:{content:C},parts:H}=this._$AD,M=(V?.creationScope??H1).importNode(C,!0);C1.currentNode=M;let e=C1.nextNode(),r=0,i=0,o=H[0];for(;o!==void 0;){if(r===o.index){let p;o.type===2?p=new k1(e,e.nextSibling,this,V):o.type===1?p=new o.ctor(e,o.name,o.strings,this,V):o.type===6&&(p=new F2(e,this,V)),this._$AV.push(p),o=H[++i]}r!==o?.index&&(e=C1.nextNode(),r++)}return C1.currentNode=H1,M}p(V){let C=0;for(let H of this._$AV)H!==void 0&&(H.strings!==void 0?(H._$AI(V,H,C),C+=H.strings.length-2):H._$AI(V[C])),C++}},k1=class L{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(V,C,H,M){this.type=2,this._$AH=a,this._$AN=void 0,this._$AA=V,this._$AB=C,this._$AM=H,this.options=M,this._$Cv=M?.isConnected??!0}get parentNode(){let V=this._$AA.parentNode,C=this._$AM;return C!==void 0&&V?.nodeType===11&&(V=C.parentNode),V}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(V,C=this){V=a1(this,V,C),O1(V)?V===a||V==null||V===""?(this._$AH!==a&&this._$AR(),this._$AH=a):V!==this._$AH&&V!==V1&&this._(V):V._$litType$!==void 0?this.$(V):V.nodeType!==void 0?this.T(V):B7(V)?this.k(V):this._(V)}O(V){return this._$AA.parentNode.insertBefore(V,this._$AB)}T(V){this._$AH!==V&&(this._$AR(),this._$AH=this.O(V))}_(V){this._$AH!==a&&O1(this._$AH)?this._$AA.nextSibling.data=V:this.T(H1.createTextNode(V)),this._$AH=V}$(V){let{values:C,_$litType$:H}=V,M=typeof H=="number"?this._$AC(V):(H.el===void 0&&(H.el=y1.createElement(Y5(H.h,H.h[0]),this.options)),H);if(this._$AH?._$AD===M)this._$AH.p(C);else{let e=new B2(M,this),r=e.u(this.options);e.p(C),this.T(r),this._$AH=e}}_$AC(V){let C=q5.get(V.strings);return C===void 0&&q5.set(V.strings,C=new y1(V)),C}k(V){E2(this._$AH)||(this._$AH=[],this._$AR());let C=this._$AH,H,M=0;for(let e of V)M===C.length?C.push(H=new L(this.O(f1()),this.O(f1()),this,this.options)):H=C[M],H._$AI(e),M++;M<C.length&&(this._$AR(H&&H._$AB.nextSibling,M),C.length=M)}_$AR(V=this._$AA.nextSibling,C){for(this._$AP?.(!1,!0,C);V!==this._$AB;){let H=W5(V).nextSibling;W5(V).remove(),V=H}}setConnected(V){this._$AM===void 0&&(this._$Cv=V,this._$AP?.(V))}},A1=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(V,C,H,M,e){this.type=1,this._$AH=a,this._$AN=void 0,this.element=V,this.name=C,this._$AM=M,this.options=e,H.length>2||H[0]!==""||H[1]!==""?(this._$AH=Array(H.length-1).fill(new String),this.strings=H):this._$AH=a}_$AI(V,C=this,H,M){let e=this.strings,r=!1;if(e===void 0)V=a1(this,V,C,0),r=!O1(V)||V!==this._$AH&&V!==V1,r&&(this._$AH=V);else{let i=V,o,p;for(V=e[0],o=0;o<e.length-1;o++)p=a1(this,i[H+o],C,o),p===V1&&(p=this._$AH[o]),r||=!O1(p)||p!==this._$AH[o],p===a?V=a:V!==a&&(V+=(p??"")+e[o+1]),this._$AH[o]=p}r&&!M&&this.j(V)}j(V){V===a?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,V??"")}},P2=class extends A1{constructor(){super(...arguments),this.type=3}j(V){this.element[this.name]=V===a?void 0:V}},R2=class extends A1{constructor(){super(...arguments),this.type=4}j(V){this.element.toggleAttribute(this.name,!!V&&V!==a)}},$2=class extends A1{constructor(V,C,H,M,e){super(V,C,H,M,e),this.type=5}_$AI(V,C=this){if((V=a1(this,V,C,0)??a)===V1)return;let H=this._$AH,M=V===a&&H!==a||V.capture!==H.capture||V.once!==H.once||V.passive!==H.passive,e=V!==a&&(H===a||M);M&&this.element.removeEventListener(this.name,this,H),e&&this.element.addEventListener(this.name,this,V),this._$AH=V}handleEvent(V){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,V):this._$AH.handleEvent(V)}},F2=class{constructor(V,C,H){this.element=V,this.type=6,this._$AN=void 0,this._$AM=C,this.options=H}get _$AU(){return this._$AM._$AU}_$AI(V){a1(this,V)}};var R7=D2.litHtmlPolyfillSupport;R7?.(y1,k1),(D2.litHtmlVersions??=[]).push("3.3.3");var J5=(L,V,C)=>{let H=C?.renderBefore??V,M=H._$litPart$;if(M===void 0){let e=C?.renderBefore??null;H._$litPart$=M=new k1(V.insertBefore(f1(),e),e,void 0,C??{})}return M._$AI(L),M};var W2=globalThis,G=class extends W{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let V=super.createRenderRoot();return this.renderOptions.renderBefore??=V.firstChild,V}update(V){let C=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(V),this._$Do=J5(C,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return V1}};G._$litElement$=!0,G.finalized=!0,W2.litElementHydrateSupport?.({LitElement:G});var $7=W2.litElementPolyfillSupport;$7?.({LitElement:G});(W2.litElementVersions??=[]).push("4.2.2");var C3=Y`
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
`;var H2={add_break:"Add a break",all_days:"all",all_of_them:"All of them",back:"Back",bookings_stay_so:"Bookings that were moved or cancelled stay so.",calendar_silent:"This calendar does not answer. Nothing of it is known.",calendar_silent_since:"This calendar does not answer. It did last at {time}; what it said then holds.",cancel_all:"Cancel all",card_hours:"Opening hours",card_hours_does:"The week, what differs from it, closing a place or a space, opening longer",change:"Change",changed_meanwhile:"Somebody changed the hours meanwhile. What you typed is still here; look again at what holds now:",close_from_to:"Close from… to…",close_it:"Close",close_that_day:"Close that day",closed_on_holidays:"Closed on public holidays",closes_at:"closes at",closing_calendar:"Calendar of closings",closing_calendar_does:"Each event of this calendar closes the place for as long as it lasts: school holidays, bridges, works. Its title is the reason that people read.",copy_day:"Copy…",copy_to:"Copy to these days",country:"Country",days_from_to:"{from} to {to}",decide:"Keep, move or cancel?",do_so:"Do so",fault_end_first:"It would end before it begins. Choose a later end.",fault_far:"That is too far ahead. Choose an earlier day.",fault_no_country:"Choose the country whose public holidays count.",fault_no_day:"Choose a day.",fault_no_time:"A time is missing. Type it, or take the line away.",fault_over:"That is over already. Choose a later day.",fault_span:"It would close before it opens. Choose a later end.",fault_spans_meet:"The second opening begins before the first one ends. Leave a break between them.",first_day:"From",from_time:"at",go_on:"I have seen it, go on",gone_line:"no longer: {what}",holidays_closed:"Closed on public holidays: {where}.",holidays_open:"Open as on any other day.",hours_changed:"Done.",in_the_way:"{count} bookings lie in the way. Nothing has changed yet: say what becomes of each.",in_the_way_title:"Bookings in the way",keep_all:"Keep all",keep_booking:"Keep it",last_day:"To (included)",look_closed:"closed",look_longer:"open longer",look_other:"other hours",month_after:"Next month",month_before:"Month before",move_all:"Move where it can be",move_in_time:"Move to another time…",move_to:"Move to {space}",new_hours:"other hours: {what}",new_line:"new: {what}",new_settings:"public holidays or the calendar of closings",new_start:"New beginning",no_answer:"The hub did not answer. Nobody knows yet whether it was done: look once it is back.",no_calendar:"None",no_holder:"Nobody’s name is on it: the hub can tell nobody.",no_subdivision:"The whole country",nothing_differs:"Nothing: each week is as below.",one_in_the_way:"One booking lies in the way. Nothing has changed yet: say what becomes of it.",open_all_day:"Day and night",open_all_the_same:"Open all the same",open_that_day:"Open",opens_at:"opens at",origin_calendar:"From the calendar “{name}”: change it there.",origin_holiday:"Public holiday",other_hours:"Other hours on one day",other_hours_that_day:"Other hours that day",public_holidays:"Public holidays",reason:"Reason, for all to read",reason_bridge:"Bridge day",reason_event:"Event",reason_leave:"Holidays",reason_works:"Works",reopen:"Reopen now",save:"Save",space_closed:"{space}: closed",spaces_closed:"a space is closed",still_to_decide:"Still to decide: {count}.",subdivision:"Part of the country",take_away:"Take away",take_back:"Take it back",take_span_away:"Take away",the_month:"The month",the_week:"The week",to_time:"at",usually:"Usually on a {day}: {hours}",what_closes:"What closes",what_differs:"What differs in the coming year",which_day:"Day",whole_days:"Whole days",whole_place:"The whole place",working:"The hub is at it…",act_again:"Let the hub act",all_in_order:"All is in order: nothing waits for you.",nothing_for_you:"Nothing waits for you.",one_for_others:"One more thing waits for somebody else.",things_for_others:"{count} more things wait for somebody else.",and_more:"and {count} more",ask_somebody:"Ask {who}: it wants a right that you do not have.",attention:"Needs a person",away:"The hub does not answer at the moment. What is shown is old.",book:"Book",book_for:"Book {length}",booked_for:"Booked {times}.",booked_next:"Next",booked_now:"Booked",came_at:"Somebody came at {time}.",cancel_booking:"Cancel the booking",card_attention:"Needs a person",card_attention_does:"What needs a person, by urgency, with one tap to do it",card_now:"Now",card_now_does:"A place at a glance: who is there, who is awaited, what can be taken",card_space:"Space",card_space_does:"One space through and through: state, people, door, sensors, reasons",card_week:"Week",card_week_does:"The bookings by hours; drag to book, move and shorten",certificate:"What each sensor said",close:"Close",closed:"Closed",closed_until:"Closed until {time}",comfort:"Comfort",deed_automation_on:"Let the hub act",deed_back_in_service:"Back in service",deed_call_again:"Call the lock again",deed_check_in:"They are here",deed_look:"Have a look",deed_mend:"Settle it",deed_reset_alarm:"End the alarm",door_emergency:"held open by the alarm",door_failed:"does not obey",door_held_open:"held open",door_locked:"locked",door_open:"open",door_unknown:"not known",door_unlocked:"unlocked",doors:"Doors",earlier:"Earlier",end:"End",ended_at:"It ended at {time}.",extend:"Extend",from_source:"It comes from a calendar outside: {source}. What is changed here is told to it where it takes that.",given_back_in:"given back in {time}",heat:"Heating",heat_by_hand:"set by hand",heat_comfort:"comfort",heat_cooling:"cooling",heat_eco:"eco",heat_frost_guard:"frost guard",heat_off:"off",heat_out_of_reach:"out of reach",heat_reduced:"reduced",heat_watching:"only watched",later:"Later",leave_it:"Leave it",light:"Light",light_by_hand:"set by hand",light_left_on:"left on",light_lit:"on",light_out:"off",light_out_of_reach:"out of reach",light_watching:"only watched",light_welcome:"on to welcome people",loading:"Loading…",longer:"Longer",looked_at:"Looked at {time}.",more:"More",moved_to:"Moved to {times}.",no_place:"There is no place yet. Ask who administers Home Assistant to add one.",not_at_work:"{site}: this place is not at work. Nothing is known of it.",not_known_yet:"{site}: not known yet. The hub is looking.",nothing_decided:"Nothing was decided in the last 24 hours.",one_thing:"One thing needs you",only_watch:"Let the hub only watch",open:"Open",open_door:"Open for somebody",open_until:"Open until {time}",pair:"{what}: {how}",people_no:"Nobody is there.",people_unknown:"Whether somebody is there is not known.",people_yes:"Somebody is there.",put_back:"Back in service",quarter_earlier:"15 min earlier",quarter_later:"15 min later",reasons_of_today:"Its reasons of today",sensors:"Sensors",shorter:"Shorter",show_day:"One day",show_week:"One week",since:"since {time}",space:"Space",stage_awaiting:"awaited",stage_cancelled:"cancelled",stage_checked_in:"in use",stage_completed:"used",stage_released:"given back",stage_scheduled:"booked",stage_unverified:"not verified",sure:"Do it?",sure_to_cancel:"Cancel this booking?",sure_to_end:"End this booking now?",sure_to_open:"Open “{door}” for somebody?",take_out:"Take out of service",they_are_here:"They are here",things:"{count} things need you",times:"Times",today:"Today",told_awaiting:"Awaited",told_closed:"Closed",told_free:"Free",told_occupied:"Occupied",told_out_of_service:"Out of service",told_soon:"Soon taken",told_unknown:"Not known",told_unsure:"Not booked, unsure",told_walk_in:"Occupied, not booked",undo:"Undo the release",until:"until {time}",urgency_later:"When there is time",urgency_now:"Now",urgency_today:"Today",week_legend:"Drag to book or to move (with a finger: hold, then drag); a tap tells why. Bar at the side: somebody was there. Dashed: given back. Hatched: closed.",what_for:"What for (only for who may read titles)",what_to_do:"What can be done",works:"works",yes_do_it:"Yes, do it",as_table:"As a table",before:"before: {value}",busiest:"Most: {when}",busy:"Hours used by hour and weekday",card_figures:"Figures",card_figures_does:"How much the spaces are used, by month, hour and space, and the report on paper",edit_dashboard:"Dashboard with the other views",edit_dashboard_help:"The end of its address. Leave it empty for the one in the sidebar.",edit_site:"Place",edit_site_help:"Leave it empty for all places.",edit_space:"Space",fewer_than:"fewer than {count}",figure_booked:"Booked",figure_members:"People who booked",figure_no_shows:"Nobody came",figure_open:"Open",figure_rate:"Rate of use",figure_released:"Given back",figure_reused:"Of this used again",figure_used:"Used",figure_walk_ins:"Without a booking",figures:"Figures",last_month:"Last month",last_year:"Last year",many_common:"{count} common spaces",many_desk:"{count} desks",many_locker:"{count} lockers",many_meeting_room:"{count} meeting rooms",many_of_a_kind:"{count} spaces",many_office:"{count} offices",many_phone_box:"{count} phone boxes",not_told:"not told",on_paper:"On paper",strategy:"Faitout: places",strategy_does:"What goes on, the week, what needs a person, and the figures; a page for each space. It follows the places by itself.",this_month:"This month",this_year:"This year",as_set:"(as it is set)",card_what_if:"What if",card_what_if_does:"What other graces would have freed, and whom they would have hurt",few_bookings:"Only {count} bookings: that tells little.",grace:"Grace",here:"Then",kind_common:"Common spaces",kind_desk:"Desks",kind_locker:"Lockers",kind_meeting_room:"Meeting rooms",kind_office:"Offices",kind_phone_box:"Phone boxes",nothing_recorded:"Nothing was recorded there in the last four weeks.",replayed:"{done} of {all} replayed",stop:"Stop",what_if_curve:"Hours that would have been freed, and people who would have been hurt, by grace",what_if_question:"How long should a booking wait for its people? The last four weeks are replayed with other graces; nothing is changed by that.",would_free:"Freed",would_hurt:"People hurt",air:"Air",air_co2:"CO2",air_good:"good",air_humidity:"Humidity",air_stale:"stale: open a window now",air_stuffy:"stuffy: let air in",air_temperature:"Temperature",missed_of:"uses missed: {missed} of {uses}",not_known:"not known",said_at:"said {time}",seen:"How well it is seen",sight_fairly:"fairly well",sight_not_at_all:"not at all",sight_not_yet_known:"not yet known",sight_poorly:"poorly",sight_well:"well",as_set_in:"(as set in {count} of {all})",counted_are:"Counted: {names}.",grace_minutes:"Grace in minutes",none_counted:"It was stopped before the first space was counted.",not_for_you:"This is counted from the record, which is for who may read it. Ask an animator.",part_counted:"Stopped: only {done} of {all} spaces are counted below.",would_free_hours:"Hours freed (left)",would_hurt_people:"People hurt (right)"};var H3={add_break:"Ajouter une coupure",all_days:"tous",all_of_them:"Toutes",back:"Retour",bookings_stay_so:"Les réservations déplacées ou annulées le restent.",calendar_silent:"Ce calendrier ne répond pas. On n’en sait rien.",calendar_silent_since:"Ce calendrier ne répond pas. Dernière réponse : {time}. Ce qu’il disait alors reste valable.",cancel_all:"Tout annuler",card_hours:"Horaires",card_hours_does:"La semaine, ce qui en diffère, fermer un lieu ou un espace, ouvrir plus longtemps",change:"Changer",changed_meanwhile:"Quelqu’un a changé les horaires entre-temps. Ce que vous avez saisi est gardé ; regardez ce qui vaut maintenant :",close_from_to:"Fermer du… au…",close_it:"Fermer",close_that_day:"Fermer ce jour",closed_on_holidays:"Fermé les jours fériés",closes_at:"ferme à",closing_calendar:"Calendrier des fermetures",closing_calendar_does:"Chaque événement de ce calendrier ferme le lieu tant qu’il dure : vacances scolaires, ponts, travaux. Son titre est la raison que tout le monde lit.",copy_day:"Copier…",copy_to:"Copier sur ces jours",country:"Pays",days_from_to:"du {from} au {to}",decide:"Garder, déplacer ou annuler ?",do_so:"Appliquer",fault_end_first:"Cela finirait avant de commencer. Choisissez une fin plus tardive.",fault_far:"C’est trop loin. Choisissez un jour plus proche.",fault_no_country:"Choisissez le pays dont les jours fériés comptent.",fault_no_day:"Choisissez un jour.",fault_no_time:"Il manque une heure. Saisissez-la, ou enlevez la ligne.",fault_over:"C’est déjà passé. Choisissez un jour plus tardif.",fault_span:"Cela fermerait avant d’ouvrir. Choisissez une fin plus tardive.",fault_spans_meet:"La seconde ouverture commence avant la fin de la première. Laissez une coupure entre les deux.",first_day:"Du",from_time:"à",go_on:"J’ai vu, continuer",gone_line:"disparu : {what}",holidays_closed:"Fermé les jours fériés : {where}.",holidays_open:"Ouvert comme les autres jours.",hours_changed:"C’est fait.",in_the_way:"{count} réservations sont concernées. Rien n’a encore changé : dites ce que devient chacune.",in_the_way_title:"Réservations concernées",keep_all:"Tout garder",keep_booking:"La garder",last_day:"Au (inclus)",look_closed:"fermé",look_longer:"ouvert plus longtemps",look_other:"autres heures",month_after:"Mois suivant",month_before:"Mois précédent",move_all:"Déplacer où c’est possible",move_in_time:"Déplacer à une autre heure…",move_to:"Déplacer vers {space}",new_hours:"autres heures : {what}",new_line:"nouveau : {what}",new_settings:"les jours fériés ou le calendrier des fermetures",new_start:"Nouveau début",no_answer:"La centrale n’a pas répondu. On ne sait pas encore si c’est fait : regardez dès qu’elle est de retour.",no_calendar:"Aucun",no_holder:"Sans nom : la centrale ne peut prévenir personne.",no_subdivision:"Tout le pays",nothing_differs:"Rien : chaque semaine est comme ci-dessous.",one_in_the_way:"Une réservation est concernée. Rien n’a encore changé : dites ce qu’elle devient.",open_all_day:"Jour et nuit",open_all_the_same:"Ouvrir quand même",open_that_day:"Ouvrir",opens_at:"ouvre à",origin_calendar:"Du calendrier « {name} » : changez-le là-bas.",origin_holiday:"Jour férié",other_hours:"Autres heures un jour",other_hours_that_day:"Autres heures ce jour",public_holidays:"Jours fériés",reason:"Raison, lue par tous",reason_bridge:"Pont",reason_event:"Événement",reason_leave:"Vacances",reason_works:"Travaux",reopen:"Rouvrir",save:"Enregistrer",space_closed:"{space} : fermé",spaces_closed:"un espace est fermé",still_to_decide:"À décider encore : {count}.",subdivision:"Région",take_away:"Enlever",take_back:"Revenir en arrière",take_span_away:"Enlever",the_month:"Le mois",the_week:"La semaine",to_time:"à",usually:"D’habitude le {day} : {hours}",what_closes:"Ce qui ferme",what_differs:"Ce qui diffère dans l’année à venir",which_day:"Jour",whole_days:"Journées entières",whole_place:"Tout le lieu",working:"La centrale s’en occupe…",act_again:"Laisser agir la centrale",all_in_order:"Tout est en ordre : rien ne vous attend.",nothing_for_you:"Rien ne vous attend.",one_for_others:"Une autre chose attend quelqu’un d’autre.",things_for_others:"{count} autres choses attendent quelqu’un d’autre.",and_more:"et {count} de plus",ask_somebody:"Demandez à {who} : il y faut un droit que vous n’avez pas.",attention:"À voir",away:"La centrale ne répond pas pour le moment. Ce qui est affiché est ancien.",book:"Réserver",book_for:"Réserver {length}",booked_for:"Réservé {times}.",booked_next:"Ensuite",booked_now:"Réservé",came_at:"Quelqu’un est venu à {time}.",cancel_booking:"Annuler la réservation",card_attention:"À voir",card_attention_does:"Ce qui demande quelqu’un, par urgence, avec le geste à faire",card_now:"Maintenant",card_now_does:"Un lieu d’un coup d’œil : qui est là, qui est attendu, ce qui est libre",card_space:"Espace",card_space_does:"Un espace en détail : état, gens, porte, capteurs, raisons",card_week:"Semaine",card_week_does:"Les réservations heure par heure ; glissez pour réserver, déplacer, raccourcir",certificate:"Ce qu’a dit chaque capteur",close:"Fermer",closed:"Fermé",closed_until:"Fermé jusqu’à {time}",comfort:"Confort",deed_automation_on:"Laisser agir la centrale",deed_back_in_service:"Remettre en service",deed_call_again:"Rappeler la serrure",deed_check_in:"Ils sont là",deed_look:"Aller voir",deed_mend:"Régler",deed_reset_alarm:"Lever l’alarme",door_emergency:"tenue ouverte par l’alarme",door_failed:"n’obéit pas",door_held_open:"tenue ouverte",door_locked:"verrouillée",door_open:"ouverte",door_unknown:"inconnue",door_unlocked:"déverrouillée",doors:"Portes",earlier:"Avant",end:"Terminer",ended_at:"Terminé à {time}.",extend:"Prolonger",from_source:"Vient d’un calendrier extérieur : {source}. Ce qui change ici lui est dit, s’il le prend.",given_back_in:"rendu dans {time}",heat:"Chauffage",heat_by_hand:"réglé à la main",heat_comfort:"confort",heat_cooling:"rafraîchissement",heat_eco:"éco",heat_frost_guard:"hors-gel",heat_off:"arrêt",heat_out_of_reach:"hors de portée",heat_reduced:"réduit",heat_watching:"seulement observé",later:"Après",leave_it:"Laisser",light:"Lumière",light_by_hand:"réglée à la main",light_left_on:"laissée allumée",light_lit:"allumée",light_out:"éteinte",light_out_of_reach:"hors de portée",light_watching:"seulement observée",light_welcome:"allumée pour accueillir",loading:"Chargement…",longer:"Plus long",looked_at:"Vu à {time}.",more:"Plus",moved_to:"Déplacé à {times}.",no_place:"Il n’y a encore aucun lieu. Demandez à qui administre Home Assistant d’en ajouter un.",not_at_work:"{site} : ce lieu n’est pas en marche. On n’en sait rien.",not_known_yet:"{site} : pas encore connu. La centrale regarde.",nothing_decided:"Rien n’a été décidé ces dernières 24 heures.",one_thing:"Une chose vous attend",only_watch:"Ne faire que regarder",open:"Ouvert",open_door:"Ouvrir à quelqu’un",open_until:"Ouvert jusqu’à {time}",pair:"{what} : {how}",people_no:"Personne n’est là.",people_unknown:"On ne sait pas si quelqu’un est là.",people_yes:"Quelqu’un est là.",put_back:"Remettre en service",quarter_earlier:"15 min plus tôt",quarter_later:"15 min plus tard",reasons_of_today:"Ses raisons du jour",sensors:"Capteurs",shorter:"Plus court",show_day:"Un jour",show_week:"Une semaine",since:"depuis {time}",space:"Espace",stage_awaiting:"attendu",stage_cancelled:"annulé",stage_checked_in:"en cours",stage_completed:"utilisé",stage_released:"rendu",stage_scheduled:"réservé",stage_unverified:"non vérifié",sure:"Le faire ?",sure_to_cancel:"Annuler cette réservation ?",sure_to_end:"Terminer cette réservation maintenant ?",sure_to_open:"Ouvrir « {door} » à quelqu’un ?",take_out:"Mettre hors service",they_are_here:"Ils sont là",things:"{count} choses vous attendent",times:"Heures",today:"Aujourd’hui",told_awaiting:"Attendu",told_closed:"Fermé",told_free:"Libre",told_occupied:"Occupé",told_out_of_service:"Hors service",told_soon:"Bientôt pris",told_unknown:"Inconnu",told_unsure:"Non réservé, incertain",told_walk_in:"Occupé sans réservation",undo:"Annuler la libération",until:"jusqu’à {time}",urgency_later:"Quand il y a le temps",urgency_now:"Maintenant",urgency_today:"Aujourd’hui",week_legend:"Glissez pour réserver ou déplacer (au doigt : maintenez, puis glissez) ; un appui dit pourquoi. Barre sur le côté : quelqu’un était là. Tirets : rendu. Hachures : fermé.",what_for:"Pour quoi (seulement pour qui peut lire les titres)",what_to_do:"Ce qu’on peut faire",works:"fonctionne",yes_do_it:"Oui",as_table:"En tableau",before:"avant : {value}",busiest:"Le plus : {when}",busy:"Heures utilisées par heure et jour de la semaine",card_figures:"Chiffres",card_figures_does:"L’utilisation des espaces par mois, heure et espace, et le rapport sur papier",edit_dashboard:"Tableau de bord des autres vues",edit_dashboard_help:"La fin de son adresse. Laissez vide pour celui de la barre latérale.",edit_site:"Lieu",edit_site_help:"Laissez vide pour tous les lieux.",edit_space:"Espace",fewer_than:"moins de {count}",figure_booked:"Réservé",figure_members:"Personnes ayant réservé",figure_no_shows:"Personne n’est venu",figure_open:"Ouvert",figure_rate:"Taux d’utilisation",figure_released:"Rendu",figure_reused:"Dont réutilisé",figure_used:"Utilisé",figure_walk_ins:"Sans réservation",figures:"Chiffres",last_month:"Mois dernier",last_year:"Année dernière",many_common:"{count} espaces communs",many_desk:"{count} postes",many_locker:"{count} casiers",many_meeting_room:"{count} salles de réunion",many_of_a_kind:"{count} espaces",many_office:"{count} bureaux",many_phone_box:"{count} cabines",not_told:"non indiqué",on_paper:"Sur papier",strategy:"Faitout : les lieux",strategy_does:"Ce qui se passe, la semaine, ce qui vous attend et les chiffres ; une page pour chaque espace. Il suit les lieux tout seul.",this_month:"Ce mois-ci",this_year:"Cette année",as_set:"(réglage actuel)",card_what_if:"Et si",card_what_if_does:"Ce qu’auraient rendu d’autres délais, et qui ils auraient lésé",few_bookings:"Seulement {count} réservations : cela dit peu.",grace:"Délai",here:"Alors",kind_common:"Espaces communs",kind_desk:"Postes",kind_locker:"Casiers",kind_meeting_room:"Salles de réunion",kind_office:"Bureaux",kind_phone_box:"Cabines",nothing_recorded:"Rien n’y a été enregistré ces quatre dernières semaines.",replayed:"{done} sur {all} rejoués",stop:"Arrêter",what_if_curve:"Heures qui auraient été rendues, et gens qui auraient été lésés, selon le délai",what_if_question:"Combien de temps une réservation doit-elle attendre ses gens ? Les quatre dernières semaines sont rejouées avec d’autres délais ; rien n’en est changé.",would_free:"Rendu",would_hurt:"Gens lésés",air:"Air",air_co2:"CO2",air_good:"bon",air_humidity:"Humidité",air_stale:"vicié : ouvrez une fenêtre maintenant",air_stuffy:"lourd : aérez",air_temperature:"Température",missed_of:"passages manqués : {missed} sur {uses}",not_known:"inconnu",said_at:"dit à {time}",seen:"Ce qu’on en voit",sight_fairly:"assez bien",sight_not_at_all:"pas du tout",sight_not_yet_known:"pas encore connu",sight_poorly:"mal",sight_well:"bien",as_set_in:"(réglé ainsi dans {count} sur {all})",counted_are:"Comptés : {names}.",grace_minutes:"Délai de grâce, en minutes",none_counted:"Arrêté avant que le premier espace soit compté.",not_for_you:"Cela se compte dans le journal, que vous n’avez pas le droit de lire. Demandez à qui anime le lieu.",part_counted:"Arrêté : {done} espaces sur {all} seulement sont comptés ci-dessous.",would_free_hours:"Heures rendues (à gauche)",would_hurt_people:"Gens lésés (à droite)"};var E7={en:H2,fr:H3};function O(L,V,C={}){return(E7[L.slice(0,2)]??H2)[V].replace(/\{(\w+)\}/g,(M,e)=>String(C[e]??M))}function k(L){return L in H2}var V3=new Map;function I2(L,V,C,H){let M=`${L} ${V} ${JSON.stringify(C)}`,e=V3.get(M);return e||(e=new Intl.DateTimeFormat(L,{...C,timeZone:V}),V3.set(M,e)),e.format(H*1e3)}var w1=" ";function B(L,V,C){return b1(L,I2("en-GB",V,{hour:"2-digit",minute:"2-digit"},C))}function b1(L,V){if(!L.startsWith("fr"))return V;let[C,H]=V.split(":"),M=`${Number(C)}${w1}h`;return H==="00"?M:`${M}${w1}${H}`}function T1(L,V,C,H){return I2(L,V,{weekday:H,day:"numeric",month:H},C)}function V2(L,V){return I2("sv-SE",L,{year:"numeric",month:"2-digit",day:"2-digit"},V)}function $(L,V,C,H){let M=B(L,V,C);return V2(V,C)===V2(V,H)?M:`${T1(L,V,C,"short")} ${M}`}function N(L){let V=Math.max(0,Math.round(L));if(V<60)return`${V}${w1}min`;let C=V%60,H=`${Math.floor(V/60)}${w1}h`;return C?`${H}${w1}${String(C).padStart(2,"0")}`:H}function L2(L){let V=Math.max(0,Math.ceil(L));return`${Math.floor(V/60)}:${String(V%60).padStart(2,"0")}`}var N7={site:"edit_site",space:"edit_space",dashboard:"edit_dashboard"},W7={site:"edit_site_help",dashboard:"edit_dashboard_help"};function I7(){return document.querySelector("home-assistant")?.hass}async function L3(L){try{return(await L?.callWS({type:"faitout/desk/places"}))?.sites??[]}catch{return[]}}async function M2(L){let V=I7(),C=await L3(V),H=L==="site"?G7(C):M3(C),M=e=>O(V?.language??"en",e);return{schema:[{name:L,required:L==="space",selector:U7(H)},{name:"dashboard",selector:{text:{}}}],computeLabel:e=>M(N7[e.name]),computeHelper:e=>{let r=W7[e.name];return r?M(r):void 0}}}function U7(L){return L.length===0?{text:{}}:{select:{options:L,mode:"dropdown",custom_value:!1}}}function G7(L){return L.map(({site:V,name:C})=>({value:V,label:C}))}function M3(L){return L.flatMap(V=>V.spaces.map(({space:C,name:H})=>({value:`${V.site}/${C}`,label:L.length>1?`${H}, ${V.name}`:H})))}async function e3(L){let[V]=M3(await L3(L));return V?{space:V.value}:{}}function r3(L){let[V,C]=(L.space??"").split("/");return V&&C?{...L,site:V,space:C}:L}var U2="unauthorized",Q7="refused";function e2(L,...V){let C=V.length>0?V:[Q7,U2];return!L||typeof L!="object"||!("code"in L)?!1:C.includes(String(L.code))}function M1(L,V,C="no_answer"){return L&&typeof L=="object"&&"message"in L?String(L.message):O(V,C)}var t3=new WeakMap;function i3(L){let V=t3.get(L.entities);if(V)return V;let C=Object.keys(L.entities).filter(H=>L.entities[H]?.platform==="faitout");return t3.set(L.entities,C),C}var o3="faitout/desk/",z7=150,q7=6e4,Q,_1,d1,n1,a3,A3,g=class extends G{constructor(){super();x(this,n1);this.answeredAt=0;x(this,Q);x(this,_1);x(this,d1,0);this.wrong="",this.refusal="",this.isDenied=!1,this.busy=!1,this.isLost=!1}static getConfigForm(){return M2("site")}static getStubConfig(C){return{}}setConfig(C){this.config=r3(C),this.hass&&this.askSoon()}getGridOptions(){return{columns:"full",min_columns:6}}getCardSize(){return 6}connectedCallback(){super.connectedCallback(),Z(this,_1,setInterval(()=>this.askSoon(),q7)),this.hass&&this.askSoon()}disconnectedCallback(){super.disconnectedCallback(),clearInterval(s(this,_1)),clearTimeout(s(this,Q)),Z(this,Q,void 0)}isNews(C,H){return C.connected!==H.connected?!0:C.states===H.states?!1:i3(H).some(M=>C.states[M]!==H.states[M])}shouldUpdate(C){return C.has("hass")&&d(this,n1,a3).call(this,C.get("hass")),C.size>1||!C.has("hass")||!this.answer}askSoon(){s(this,Q)===void 0&&Z(this,Q,setTimeout(()=>{Z(this,Q,void 0),this.askNow()},this.answer?z7:0))}ask(C){let{type:H,...M}=this.question();return C.callWS({type:o3+H,...M})}async askNow(){if(!this.hass||!this.config)return;let C=++j1(this,d1)._;try{let H=await this.ask(this.hass);if(C!==s(this,d1))return;this.answer=H,this.answeredAt=this.now,this.isLost=!1,this.isDenied=!1,this.refusal=""}catch(H){if(C!==s(this,d1))return;this.isLost=!e2(H),this.isDenied=e2(H,U2),this.isDenied&&(this.answer=void 0),(e2(H)||!this.answer)&&(this.refusal=M1(H,this.language,"away"))}}async carryOut(C,H){if(!(!this.hass||this.busy)){this.busy=!0,this.wrong="";try{return await this.hass.callWS({type:o3+C,...H})}catch(M){this.wrong=M1(M,this.language);return}finally{this.busy=!1,await this.askNow()}}}say(C,H={}){return O(this.language,C,H)}pair(C,H){return this.say("pair",{what:C,how:H})}get language(){return this.hass?.language??"en"}get now(){return Date.now()/1e3}goTo(C){let H=`/${this.config.dashboard??"faitout-places"}/${C}`;history.pushState(null,"",H),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}render(){let C=this.isLost||this.hass?.connected===!1,H=C||this.refusal!=="";return t`<ha-card class="card">
      ${C&&!this.refusal?t`<p role="status" class="wrong">${this.say("away")}</p>`:a}
      ${d(this,n1,A3).call(this)}
      ${this.wrong&&this.wrong!==this.refusal?t`<p role="alert" class="wrong">${this.wrong}</p>`:a}
      ${this.answer?t`<div class=${H?"away":""}>${this.content(this.answer)}</div>`:this.refusal||this.wrong?a:t`<p class="quiet">${this.say("loading")}</p>`}
    </ha-card>`}};Q=new WeakMap,_1=new WeakMap,d1=new WeakMap,n1=new WeakSet,a3=function(C){this.hass&&(this.toggleAttribute("dark",this.hass.themes?.darkMode??!1),(!C||this.isNews(C,this.hass))&&this.askSoon(),C?.connected!==this.hass.connected&&this.requestUpdate("answer"))},A3=function(){return this.refusal?this.isDenied?t`<p role="status" class="quiet">${this.refusal}</p>`:t`<p role="alert" class="wrong">${this.refusal}</p>`:a},g.styles=[C3],g.properties={hass:{attribute:!1},config:{state:!0},answer:{state:!0},wrong:{state:!0},refusal:{state:!0},isDenied:{state:!0},busy:{state:!0},isLost:{state:!0}};var d3="M12,4A4,4 0 0,1 16,8A4,4 0 0,1 12,12A4,4 0 0,1 8,8A4,4 0 0,1 12,4M12,14C16.42,14 20,15.79 20,18V20H4V18C4,15.79 7.58,14 12,14Z";var n3="M13,8A4,4 0 0,1 9,12A4,4 0 0,1 5,8A4,4 0 0,1 9,4A4,4 0 0,1 13,8M17,18V20H1V18C1,15.79 4.58,14 9,14C13.42,14 17,15.79 17,18M20.5,14.5V16H19V14.5H20.5M18.5,9.5H17V9A3,3 0 0,1 20,6A3,3 0 0,1 23,9C23,9.97 22.5,10.88 21.71,11.41L21.41,11.6C20.84,12 20.5,12.61 20.5,13.3V13.5H19V13.3C19,12.11 19.6,11 20.59,10.35L20.88,10.16C21.27,9.9 21.5,9.47 21.5,9A1.5,1.5 0 0,0 20,7.5A1.5,1.5 0 0,0 18.5,9V9.5Z";var p3="M13 14H11V9H13M13 18H11V16H13M1 21H23L12 2L1 21Z";var G2="M12 2C6.5 2 2 6.5 2 12S6.5 22 12 22 22 17.5 22 12 17.5 2 12 2M12 20C7.59 20 4 16.41 4 12S7.59 4 12 4 20 7.59 20 12 16.41 20 12 20M16.59 7.58L10 14.17L7.41 11.59L6 13L10 17L18 9L16.59 7.58Z";var Q2="M12,20A8,8 0 0,0 20,12A8,8 0 0,0 12,4A8,8 0 0,0 4,12A8,8 0 0,0 12,20M12,2A10,10 0 0,1 22,12A10,10 0 0,1 12,22C6.47,22 2,17.5 2,12A10,10 0 0,1 12,2M12.5,7V12.25L17,14.92L16.25,16.15L11,13V7H12.5Z";var m3="M14.47 15.08L11 13V7H12.5V12.25L15.58 14.08C15.17 14.36 14.79 14.7 14.47 15.08M13.08 19.92C12.72 19.97 12.37 20 12 20C7.58 20 4 16.42 4 12S7.58 4 12 4 20 7.58 20 12C20 12.37 19.97 12.72 19.92 13.08C20.61 13.18 21.25 13.4 21.84 13.72C21.94 13.16 22 12.59 22 12C22 6.5 17.5 2 12 2S2 6.5 2 12C2 17.5 6.47 22 12 22C12.59 22 13.16 21.94 13.72 21.84C13.4 21.25 13.18 20.61 13.08 19.92M18 15V18H15V20H18V23H20V20H23V18H20V15H18Z";var l3="M20 6.91L17.09 4L12 9.09L6.91 4L4 6.91L9.09 12L4 17.09L6.91 20L12 14.91L17.09 20L20 17.09L14.91 12L20 6.91Z";var s3="M8,3C6.89,3 6,3.89 6,5V21H18V5C18,3.89 17.11,3 16,3H8M8,5H16V19H8V5M13,11V13H15V11H13Z";var z2="M11,18H13V16H11V18M12,2A10,10 0 0,0 2,12A10,10 0 0,0 12,22A10,10 0 0,0 22,12A10,10 0 0,0 12,2M12,20C7.59,20 4,16.41 4,12C4,7.59 7.59,4 12,4C16.41,4 20,7.59 20,12C20,16.41 16.41,20 12,20M12,6A4,4 0 0,0 8,10H10A2,2 0 0,1 12,8A2,2 0 0,1 14,10C14,12 11,11.75 11,15H13C13,12.75 16,12.5 16,10A4,4 0 0,0 12,6Z";var v3="M12,17A2,2 0 0,0 14,15C14,13.89 13.1,13 12,13A2,2 0 0,0 10,15A2,2 0 0,0 12,17M18,8A2,2 0 0,1 20,10V20A2,2 0 0,1 18,22H6A2,2 0 0,1 4,20V10C4,8.89 4.9,8 6,8H7V6A5,5 0 0,1 12,1A5,5 0 0,1 17,6V8H18M12,3A3,3 0 0,0 9,6V8H15V6A3,3 0 0,0 12,3Z";var x3="M6,2H18V8H18V8L14,12L18,16V16H18V22H6V16H6V16L10,12L6,8V8H6V2M16,16.5L12,12.5L8,16.5V20H16V16.5M12,11.5L16,7.5V4H8V7.5L12,11.5M10,6H14V6.75L12,8.75L10,6.75V6Z";var q2="M1,21H23L12,2";var K7={free:[G2,"var(--free)"],soon:[Q2,"var(--soon)"],awaiting:[x3,"var(--awaited)"],occupied:[d3,"var(--taken)"],closed:[v3,"var(--quiet)"],out_of_service:[q2,"var(--quiet)"],unsure:[n3,"var(--quiet)"],unknown:[z2,"var(--quiet)"]},r2=p3,u3=s3,Z3=G2,p1=l3,m1=Q2,B1=m3,P1=q2;function y(L,V="currentColor"){return t`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" style="color:${V}">
    <path d=${L}></path>
  </svg>`}function R1(L){let[V,C]=K7[L]??[z2,"var(--quiet)"];return y(V,C)}var j7=["now","today","later"],X7=["reset_alarm"],F1,f,c3,S3,h3,K2,g3,f3,O3,y3,k3,t2,$1=class extends g{constructor(){super(...arguments);x(this,f);x(this,F1);x(this,t2,()=>{this.mending=void 0})}connectedCallback(){super.connectedCallback(),Z(this,F1,setInterval(()=>this.requestUpdate("answer"),1e3))}disconnectedCallback(){super.disconnectedCallback(),clearInterval(s(this,F1))}question(){return{type:"attention",...this.config.site?{site:this.config.site}:{}}}content(C){let H=C.sites.flatMap(e=>e.concerns.map(r=>({...r,site:e.site,zone:e.zone}))),M=C.sites.filter(e=>!e.is_known);return t`<div aria-live="polite">
      <h2>${this.say("attention")}</h2>
      ${C.sites.length===0?t`<p class="quiet">${this.say("no_place")}</p>`:a}
      ${H.length===0&&M.length===0?d(this,f,c3).call(this,C.sites):a}
      ${M.map(e=>t`<p class="quiet">
            ${this.say(e.is_at_work?"not_known_yet":"not_at_work",{site:e.name})}
          </p>`)}
      ${j7.map(e=>{let r=H.filter(i=>i.urgency===e);return r.length===0?a:t`<h3>${this.say(`urgency_${e}`)}</h3>
              <ul>
                ${r.map(i=>d(this,f,g3).call(this,i))}
              </ul>`})}
      ${d(this,f,S3).call(this,C.sites)}
    </div>
    ${d(this,f,h3).call(this,C.sites)}`}};F1=new WeakMap,f=new WeakSet,c3=function(C){if(C.length===0||s(this,f,K2))return a;let H=C.every(e=>e.for_others===0),M=this.say(H?"all_in_order":"nothing_for_you");return t`<p class="row">${y(Z3,"var(--free)")} ${M}</p>`},S3=function(C){let H=C.reduce((M,e)=>M+e.for_others,0);return H===0?a:t`<p class="quiet">
      ${this.say(H===1?"one_for_others":"things_for_others",{count:H})}
    </p>`},h3=function([C]){if(!C||s(this,f,K2))return a;let H=B(this.language,C.zone,this.answeredAt);return t`<p class="quiet">${this.say("looked_at",{time:H})}</p>`},K2=function(){return this.isLost||this.refusal!==""||this.hass?.connected===!1},g3=function(C){let{zone:H}=C,M=C.since===null?a:t` · ${this.say("since",{time:$(this.language,H,C.since,this.now)})}`,e=C.due===null?a:t` · <strong role="timer">${L2(C.due-this.now)}</strong>`;return t`<li style="border-top:1px solid var(--line);padding:8px 0">
      <p class="row" style="flex-wrap:nowrap;align-items:flex-start">
        ${y(r2,C.urgency==="now"?"var(--taken)":"var(--soon)")}
        <span
          ><strong>${C.what}</strong><br /><span class="quiet"
            >${C.where}${M}${e}</span
          ></span
        >
      </p>
      <p>${C.todo}</p>
      ${d(this,f,f3).call(this,C)}
      ${C.helpers.length>0?t`<p class="quiet">${this.say("ask_somebody",{who:C.helpers.join(", ")})}</p>`:a}
      ${this.mended?.key===C.key&&this.mending?d(this,f,y3).call(this,this.mending):a}
    </li>`},f3=function(C){let H=`deed_${C.deed}`;return C.deed===null||!k(H)?a:t`<button
      class="main"
      ?disabled=${this.busy}
      aria-label="${this.say(H)}: ${C.where}"
      @click=${()=>d(this,f,O3).call(this,C)}
    >
      ${this.say(H)}
    </button>`},O3=async function(C){let{site:H,key:M}=C;switch(C.deed){case"look":this.goTo(C.kind==="screens"?"screens":C.space?`space-${H}-${C.space}`:"now");return;case"mend":this.mended=C,this.mending=await this.carryOut("attention/mend",{site:H,issue_id:C.subject});return;default:if(C.deed&&X7.includes(C.deed)&&!confirm(this.say("sure")))return;await this.carryOut("attention/do",{site:H,key:M})}},y3=function(C){return t`<div role="group" style="margin:8px 0">
      ${C.text?t`<p>${C.text}</p>`:a}
      <div class="row">
        ${C.ways.map(H=>t`<button ?disabled=${this.busy} @click=${()=>d(this,f,k3).call(this,H.id)}>
            ${H.label||this.say("yes_do_it")}
          </button>`)}
        <button class="plain" @click=${s(this,t2)}>${this.say("leave_it")}</button>
      </div>
    </div>`},k3=async function(C){let{mended:H,mending:M}=this;if(!H||!M?.flow_id)return;let e=await this.carryOut("attention/mend",{site:H.site,issue_id:H.subject,flow_id:M.flow_id,way:C});this.mending=e?.flow_id?e:void 0},t2=new WeakMap,$1.properties={...g.properties,mending:{state:!0},mended:{state:!0}};var w3=["last_month","this_month","this_year","last_year"];function b3(L,V){let[C,H]=[V.getFullYear(),V.getMonth()];switch(L){case"last_month":return i2(C,H-1,1);case"this_month":return i2(C,H,1);case"this_year":return i2(C,0,12);case"last_year":return i2(C-1,0,12)}}function i2(L,V,C){return{start:o2(L,V),end:o2(L,V+C),compare_start:o2(L,V-C),compare_end:o2(L,V)}}function o2(L,V){return new Date(Date.UTC(L,V,1)).toISOString().slice(0,10)}var Y7=5*6e4,e1=13,T3=34,l1,w,_3,B3,j2,X2,P3,R3,D1=class extends g{constructor(){super();x(this,w);x(this,l1,0);this.period="last_month"}question(){let C=this.language.startsWith("fr")?"fr":"en",H=this.config.site?{site:this.config.site}:{};return{type:"figures",language:C,...H,...b3(this.period,new Date)}}isNews(C,H){return C.connected!==H.connected}async askNow(){this.answer&&!this.isLost&&!this.refusal&&Date.now()-s(this,l1)<Y7||(Z(this,l1,Date.now()),await super.askNow())}content(C){let{total:H,compared:M,paper:e}=C;return t`<h2>${this.say("figures")}</h2>
      <div class="row" role="group" aria-label=${this.say("figures")}>
        ${w3.map(r=>t`<button
            class=${r===this.period?"main":""}
            aria-pressed=${r===this.period}
            @click=${()=>d(this,w,R3).call(this,r)}
          >
            ${this.say(r)}
          </button>`)}
      </div>
      ${e?t`<p class="row">
              <a class="button" href=${e.page} target="_blank" rel="noopener"
                >${this.say("on_paper")}</a
              >
              <a
                href=${this.language.startsWith("fr")?e.semicolon:e.comma}
                class="button"
                download
                >${this.say("as_table")}</a
              >
            </p>`:a}
      <dl style="display:grid;grid-template-columns:1fr auto;gap:4px 12px;margin:8px 0">
        ${d(this,w,_3).call(this,H,M?.total)}
      </dl>
      ${d(this,w,B3).call(this,C.heat)}
      <table style="width:100%">
        <tbody>
          ${C.spaces.map(r=>t`<tr>
              <th scope="row" style="text-align:left;font-weight:normal">
                ${r.name} <span class="quiet">${r.site_name}</span>
              </th>
              <td style="text-align:right">${N(r.used_minutes)}</td>
              <td style="text-align:right">${d(this,w,X2).call(this,r.rate)}</td>
            </tr>`)}
        </tbody>
      </table>`}};l1=new WeakMap,w=new WeakSet,_3=function(C,H){let M=r=>[["figure_rate",d(this,w,X2).call(this,r.rate)],["figure_used",N(r.used_minutes)],["figure_open",N(r.open_minutes)],["figure_booked",N(r.booked_minutes)],["figure_no_shows",String(r.no_shows)],["figure_walk_ins",String(r.walk_ins)],["figure_released",N(r.released_minutes)],["figure_reused",N(r.reused_minutes)],["figure_members",d(this,w,P3).call(this,r.members)]],e=H?M(H):[];return M(C).map(([r,i],o)=>t`<dt>${this.say(r)}</dt>
        <dd style="margin:0;text-align:right">
          <strong>${i}</strong>
          ${e[o]?t`<br /><span class="quiet"
                    >${this.say("before",{value:e[o][1]})}</span
                  >`:a}
        </dd>`)},B3=function(C){let H=Math.max(...C.flat());if(H===0)return a;let M=C.findIndex(o=>o.includes(H)),e=C[M]?.indexOf(H)??0,r=`${d(this,w,j2).call(this,M,"long")} ${e}–${e+1}`,i=`${this.say("busy")}. ${this.say("busiest",{when:r})}`;return t`<p class="quiet">${i}</p>
      <svg viewBox="0 0 ${T3+24*e1} ${7*e1}" role="img" aria-label=${i} width="100%">
        ${C.map((o,p)=>L1`<text x="0" y=${p*e1+10} font-size="10"
            fill="currentColor">${d(this,w,j2).call(this,p,"short")}</text>
          ${o.map((A,n)=>L1`<rect x=${T3+n*e1} y=${p*e1}
              width=${e1-1} height=${e1-1} fill="var(--primary-color)"
              fill-opacity=${.06+.94*A/H}></rect>`)}`)}
      </svg>`},j2=function(C,H){return new Date(Date.UTC(2024,0,1+C)).toLocaleDateString(this.language,{weekday:H,timeZone:"UTC"})},X2=function(C){return C===null?"–":C.toLocaleString(this.language,{style:"percent"})},P3=function(C){return C==null?this.say("not_told"):typeof C=="string"?this.say("fewer_than",{count:C.slice(1)}):String(C)},R3=function(C){this.period=C,Z(this,l1,0),this.askNow()},D1.properties={...g.properties,period:{state:!0}};var J7=864e5,E1="24:00";function Y2(L){return new Date(`${L}T00:00:00Z`)}function z(L,V){return new Date(Y2(L).getTime()+V*J7).toISOString().slice(0,10)}function q(L){return(Y2(L).getUTCDay()+6)%7}function $3(L){let V=`${L}-01`,[C,H]=L.split("-").map(Number),M=new Date(Date.UTC(C??0,H??1,0)).getUTCDate(),e=Array.from({length:q(V)});for(let r=0;r<M;r++)e.push(z(V,r));for(;e.length%7;)e.push(void 0);return Array.from({length:e.length/7},(r,i)=>e.slice(i*7,i*7+7))}function J2(L,V){let[C,H]=L.split("-").map(Number);return new Date(Date.UTC(C??0,(H??1)-1+V,1)).toISOString().slice(0,7)}function _(L,V){let C={dateStyle:"short",timeStyle:"short"};return new Intl.DateTimeFormat("sv-SE",{...C,timeZone:L}).format(V*1e3).replace(" ","T")}function a2(L,V){let C=Date.parse(`${V}:00Z`)/1e3,H=C;for(let M=0;M<2;M++)H=C-(Date.parse(`${_(L,H)}:00Z`)/1e3-Math.floor(H/60)*60);return H}function C5(L,V,C){let H=new Intl.DateTimeFormat(L,{...C,timeZone:"UTC"}).format(Y2(V));return L.startsWith("fr")?H.replace(/(^| )1 (?=\p{L})/u,"$11er "):H}function P(L,V,C){let H=V.slice(0,4)===C.slice(0,4)?{}:{year:"numeric"};return C5(L,V,{weekday:"long",day:"numeric",month:"long",...H})}function F3(L,V){return C5(L,`${V}-01`,{month:"long",year:"numeric"})}function D(L,V,C){return C5(L,z("2024-01-01",V),{weekday:C})}function I(L,V){if(V.length===0)return O(L,"closed");let[C]=V;return V.length===1&&C?.[0]==="00:00"&&C[1]===E1?O(L,"open_all_day"):V.map(([H,M])=>`${b1(L,H)} – ${b1(L,M)}`).join(", ")}function H5(L){let V=C=>Number(C.slice(0,2))*60+Number(C.slice(3,5));return L.reduce((C,[H,M])=>C+V(M)-V(H),0)}function A2(L,V){let[C,H]=[_(L,V.start),_(L,V.end)],M=C.endsWith("T00:00")&&H.endsWith("T00:00");return[C.slice(0,10),_(L,V.end-1).slice(0,10),M]}function d2(L,V,C,H){let[M,e,r]=A2(V,H),i=n=>P(L,n,C);if(r&&M===e)return i(M);if(r)return O(L,"days_from_to",{from:i(M),to:i(e)});let o=n=>b1(L,_(V,n).slice(11)),p={from:o(H.start),to:o(H.end)};if(_(V,H.end).slice(0,10)===M)return`${i(M)}, ${p.from} – ${p.to}`;let A=`${i(_(V,H.end).slice(0,10))} ${p.to}`;return O(L,"days_from_to",{from:`${i(M)} ${p.from}`,to:A})}var D3=["09:00","18:00"],E3=2;function L5(L){let{version:V,week:C,days:H,closings:M,holidays:e,calendar:r}=L;return{version:V,week:C,days:H,closings:M,holidays:e,calendar:r}}function p2(L,V="",C=L.today){return{kind:"close",space:V,from:C,to:C,...{isWholeDays:!0,fromTime:"08:00",toTime:"18:00"},reason:""}}function N1(L,V){let C=L.year.find(e=>e.day===V),H=L.week[q(V)]??[],M=C?.spans.length?C.spans:H;return{kind:"day",day:V,spans:M.length?M:[D3],reason:""}}function M5(L){switch(L.kind){case"close":{let{space:V,from:C,to:H,isWholeDays:M,fromTime:e,toTime:r,reason:i}=L,[o,p]=M?[`${C}T00:00`,`${z(H,1)}T00:00`]:[`${C}T${e}`,`${H}T${r}`];return{kind:"close",...V?{space:V}:{},start:o,end:p,reason:i.trim()}}case"day":return{...L,reason:L.reason.trim()};case"holidays":{let{closed:V,country:C,subdivision:H}=L,M=C?{country:C,...H?{subdivision:H}:{}}:{};return{kind:"holidays",closed:V,...M}}case"calendar":return{kind:"calendar",entity_id:L.entity_id||null};default:return L}}function e5(L,V,C){switch(L.kind){case"close":{let H=M5(L);return H.kind!=="close"||!L.from||!L.to?"fault_no_day":!L.isWholeDays&&!(L.fromTime&&L.toTime)?"fault_no_time":H.end<=H.start?"fault_end_first":a2(V.zone,H.end)<=C?"fault_over":L.to>V.last?"fault_far":void 0}case"day":return L.day?L.day<V.today?"fault_over":L.day>V.last?"fault_far":n2(L.spans):"fault_no_day";case"week":return L.week.map(n2).find(Boolean);case"holidays":return L.closed&&!L.country?"fault_no_country":void 0;default:return}}function n2(L){let V="";for(let[C,H]of L){if(!C||!H)return"fault_no_time";if(H<=C)return"fault_span";if(V&&C<=V)return"fault_spans_meet";V=H}}function N3(L,V,C,H){let M=C===1&&H==="00:00"?E1:H;return L.map((e,r)=>r!==V?e:C===0?[M,e[1]]:[e[0],M])}function W3(L){let[V]=L;if(!V)return[D3];let[C,H]=V;return C<"12:00"&&H>"14:00"?[[C,"12:00"],["14:00",H]]:[V,["",""]]}var V5="faitout-hours-";function I3(L,V){try{V?sessionStorage.setItem(V5+L,JSON.stringify(V)):sessionStorage.removeItem(V5+L)}catch{}}function U3(L){try{let V=sessionStorage.getItem(V5+L);return V?JSON.parse(V):void 0}catch{return}}function r5(L,V,C,H){let M=n2(C),e=(r,i)=>{let o=C[r]?.[i]??"";return t`<input
      type="time"
      required
      aria-label="${V}, ${L.say(i?"closes_at":"opens_at")}"
      aria-invalid=${M?"true":"false"}
      .value=${o===E1?"00:00":o}
      @change=${p=>H(N3(C,r,i,R(p)))}
    />`};return t`${C.map((r,i)=>t`<div class="span">
      ${e(i,0)}<span aria-hidden="true">–</span>${e(i,1)}
      <button
        aria-label="${V}, ${L.say("take_span_away")}"
        title=${L.say("take_span_away")}
        @click=${()=>H(C.filter((o,p)=>p!==i))}
      >
        ✕
      </button>
    </div>`)}
  ${M?t`<p class="wrong">${L.say(M)}</p>`:a}
  ${C.length===0?t`<p class="quiet">${L.say("closed")}</p>`:a}
  ${C.length<E3?t`<button
          aria-label="${V}, ${L.say(C.length?"add_break":"open_that_day")}"
          @click=${()=>H(W3(C))}
        >
          ${L.say(C.length?"add_break":"open_that_day")}
        </button>`:a}`}function R(L){return L.target.value}var C4=80,H4=["reason_leave","reason_bridge","reason_works","reason_event"],G3={close:"close_from_to",day:"other_hours",week:"the_week",holidays:"public_holidays",calendar:"closing_calendar",remove:"take_away"};function Q3(L,V){switch(V.kind){case"close":return V4(L,V);case"day":return M4(L,V);case"week":return e4(L,V.week);case"holidays":return t4(L,V);case"calendar":return o4(L,V.entity_id);case"remove":return a}}function V4({voice:L,hours:V,change:C},H){let M=i=>C({...H,...i}),e=i=>t`<label
    >${L.say(i==="from"?"first_day":"last_day")}
    <input
      type="date"
      required
      min=${i==="from"?V.today:H.from||V.today}
      max=${V.last}
      .value=${H[i]}
      @change=${o=>M(L4(H,i,R(o)))}
  /></label>`,r=i=>t`<label
    >${L.say(i==="fromTime"?"from_time":"to_time")}
    <input type="time" required .value=${H[i]} @change=${o=>M({[i]:R(o)})}
  /></label>`;return t`<label
      >${L.say("what_closes")}
      <select @change=${i=>M({space:R(i)})}>
        <option value="" .selected=${H.space===""}>${L.say("whole_place")}</option>
        ${V.spaces.map(({space:i,name:o})=>t`<option value=${i} .selected=${H.space===i}>${o}</option>`)}
      </select></label
    >
    <div class="pair">
      ${e("from")} ${H.isWholeDays?a:r("fromTime")} ${e("to")}
      ${H.isWholeDays?a:r("toTime")}
    </div>
    <label class="inline"
      ><input
        type="checkbox"
        .checked=${H.isWholeDays}
        @change=${i=>M({isWholeDays:i.target.checked})}
      />
      ${L.say("whole_days")}</label
    >
    ${z3(L,H.reason,i=>M({reason:i}))}`}function L4(L,V,C){return V==="from"&&C>L.to?{from:C,to:C}:{[V]:C}}function M4({voice:L,hours:V,change:C},H){let M=i=>C({...H,...i}),e=H.day?V.week[q(H.day)]??[]:void 0,r=H.day?D(L.language,q(H.day),"long"):"";return t`<label
      >${L.say("which_day")}
      <input
        type="date"
        required
        min=${V.today}
        max=${V.last}
        .value=${H.day}
        @change=${i=>M({day:R(i)})}
    /></label>
    ${e?t`<p class="quiet">
            ${L.say("usually",{day:r,hours:I(L.language,e)})}
          </p>`:a}
    <fieldset>
      <legend>${H.day?P(L.language,H.day,V.today):L.say("which_day")}</legend>
      ${r5(L,L.say("which_day"),H.spans,i=>M({spans:i}))}
    </fieldset>
    ${z3(L,H.reason,i=>M({reason:i}))}`}function e4(L,V){let{voice:C,change:H}=L,M=(e,r)=>H({kind:"week",week:V.map((i,o)=>e.includes(o)?r:i)});return t`${V.map((e,r)=>{let i=D(C.language,r,"long");return t`<fieldset>
      <legend>${i}</legend>
      ${r5(C,i,e,o=>M([r],o))}
      <button
        aria-expanded=${L.copied===r}
        aria-label="${i}, ${C.say("copy_day")}"
        @click=${()=>L.copy(L.copied===r?void 0:r)}
      >
        ${C.say("copy_day")}
      </button>
      ${L.copied===r?r4(C,V,r,M):a}
    </fieldset>`})}`}function r4(L,V,C,H){let M=V[C]??[],e=V.map((i,o)=>o).filter(i=>i!==C),r=i=>String(V[i])===String(M);return t`<div class="row" style="margin-top:8px" role="group" aria-label=${L.say("copy_to")}>
    ${e.map(i=>t`<button
        aria-pressed=${r(i)}
        aria-label=${D(L.language,i,"long")}
        @click=${()=>H([i],M)}
      >
        ${r(i)?"✓ ":""}${D(L.language,i,"short")}
      </button>`)}
    <button @click=${()=>H(e,M)}>${L.say("all_days")}</button>
  </div>`}function t4({voice:L,hours:V,change:C},H){let{countries:M,subdivisions:e,country:r}=V.holidays,i=n=>C({...H,...n}),o=new Intl.DisplayNames([L.language],{type:"region"}),p=M.map(n=>({code:n,name:i4(o,n)})).sort((n,v)=>n.name.localeCompare(v.name,L.language)),A=H.country===r?e:[];return t`<label class="inline"
      ><input
        type="checkbox"
        .checked=${H.closed}
        @change=${n=>i({closed:n.target.checked})}
      />
      ${L.say("closed_on_holidays")}</label
    >
    <label
      >${L.say("country")}
      <select @change=${n=>i({country:R(n),subdivision:""})}>
        ${H.country?a:t`<option value="">–</option>`}
        ${p.map(({code:n,name:v})=>t`<option value=${n} .selected=${n===H.country}>${v}</option>`)}
      </select></label
    >
    ${A.length>0?t`<label
            >${L.say("subdivision")}
            <select @change=${n=>i({subdivision:R(n)})}>
              <option value="">${L.say("no_subdivision")}</option>
              ${A.map(({id:n,name:v})=>t`<option value=${n} .selected=${n===H.subdivision}>${v}</option>`)}
            </select></label
          >`:a}`}function i4(L,V){try{return L.of(V)??V}catch{return V}}function o4({voice:L,hours:V,change:C},H){let{choices:M}=V.calendar;return t`<p class="quiet">${L.say("closing_calendar_does")}</p>
    <label
      >${L.say("closing_calendar")}
      <select @change=${e=>C({kind:"calendar",entity_id:R(e)})}>
        <option value="" .selected=${H===""}>${L.say("no_calendar")}</option>
        ${M.map(({entity_id:e,name:r})=>t`<option value=${e} .selected=${e===H}>${r}</option>`)}
      </select></label
    >`}function z3(L,V,C){return t`<label
      >${L.say("reason")}
      <input
        autocomplete="off"
        maxlength=${C4}
        .value=${V}
        @input=${H=>C(R(H))}
    /></label>
    <div class="row" role="group" aria-label=${L.say("reason")}>
      ${H4.map(H=>t`<button aria-pressed=${V===L.say(H)} @click=${()=>C(L.say(H))}>
          ${L.say(H)}
        </button>`)}
    </div>`}var t5="time",i5="space/";function o5({way:L,fates:V}){return L.filter(({booking_id:C,start:H})=>{let M=V[C];return M===void 0||typeof M=="object"&&M.start===H}).length}function q3(L){let{voice:V,way:C}=L,H=C.length===1?"one_in_the_way":"in_the_way";return t`<p>${V.say(H,{count:C.length})}</p>
    ${C.length>1?a4(L):a}
    <ul>
      ${C.map(M=>A4(L,M))}
    </ul>`}function a4({voice:L,way:V,fates:C,choose:H}){let M=r=>{let i=V.flatMap(o=>{let p=r(o);return p===void 0?[]:[[o.booking_id,p]]});H({...C,...Object.fromEntries(i)})},e=r=>{let[i]=r.free;return r.may_move&&i?{space:i.space}:void 0};return t`<div class="row" role="group" aria-label=${L.say("all_of_them")}>
    <button @click=${()=>M(()=>"keep")}>${L.say("keep_all")}</button>
    ${V.some(e)?t`<button @click=${()=>M(e)}>${L.say("move_all")}</button>`:a}
    ${V.some(r=>r.may_cancel)?t`<button class="danger" @click=${()=>M(r=>r.may_cancel?"cancel":void 0)}>
            ${L.say("cancel_all")}
          </button>`:a}
  </div>`}function A4(L,V){let{voice:C,zone:H,today:M,fates:e,choose:r}=L,{language:i}=C,o=e[V.booking_id],p=P(i,_(H,V.start).slice(0,10),M),A=_(H,V.end),v=`${A.slice(0,10)!==_(H,V.start).slice(0,10)?`${P(i,A.slice(0,10),M)} `:""}${B(i,H,V.end)}`,S=`${p}, ${B(i,H,V.start)} – ${v}`,b=T=>{let{[V.booking_id]:_5,...B5}=e;r(T===void 0?B5:{...B5,[V.booking_id]:T})},c1=d4(o),X=(T,_5)=>t`<option value=${T} .selected=${T===c1}>${_5}</option>`;return t`<li class="line">
    <div class="body">
      <strong>${V.space_name}</strong> ${V.title?`· ${V.title}`:""}<br />
      ${S}
      ${V.has_holder?a:t`<br /><span class="quiet">${C.say("no_holder")}</span>`}
      <label
        ><span class="unseen">${V.space_name}, ${S}</span>
        <select @change=${T=>b(n4(R(T),V))}>
          ${X("",C.say("decide"))} ${X("keep",C.say("keep_booking"))}
          ${V.may_move?t`${V.free.map(T=>X(i5+T.space,C.say("move_to",{space:T.name})))}${X(t5,C.say("move_in_time"))}`:a}
          ${V.may_cancel?X("cancel",C.say("cancel_booking")):a}
        </select></label
      >
      ${typeof o=="object"&&o.start!==void 0?t`<label
              >${C.say("new_start")}
              <input
                type="datetime-local"
                required
                .value=${_(H,o.start)}
                @change=${T=>R(T)&&b({start:a2(H,R(T))})}
            /></label>`:a}
    </div>
  </li>`}function d4(L){return L===void 0||typeof L=="string"?L??"":L.space?i5+L.space:t5}function n4(L,V){return L==="keep"||L==="cancel"?L:L===t5?{start:V.start}:L?{space:L.slice(i5.length)}:void 0}function j3(L){let V=[];for(let C of L.days){let H=V.at(-1);H?.kind==="days"&&p4(H.days.at(-1),C)?(H.days.push(C),H.last=C.day):V.push({kind:"days",first:C.day,last:C.day,days:[C]})}for(let C of L.closings){let[H,M]=A2(L.zone,C);V.push({kind:"closing",first:H,last:M,closing:C})}return V.sort((C,H)=>C.first.localeCompare(H.first)||C.last.localeCompare(H.last))}function p4(L,V){return L!==void 0&&L.origin!=="hand"&&z(L.day,1)===V.day&&L.origin===V.origin&&L.reason===V.reason&&String(L.spans)===String(V.spans)}function m2(L,V){let C=L.week[q(V.day)]??[];return String(C)===String(V.spans)?"usual":V.spans.length===0?"closed":H5(V.spans)>H5(C)?"longer":"other"}function l2(L,V){return L.closings.filter(C=>{let[H,M]=A2(L.zone,C);return H<=V&&V<=M})}function X3(L,V){let C=r=>new Set([...r.days,...r.closings].map(a5)),[H,M]=[C(L),C(V)],e=r=>{let{closed:i,country:o,subdivision:p}=r.holidays;return JSON.stringify([i,o,p,r.calendar.entity_id])};return{weekdays:V.week.flatMap((r,i)=>String(r)===String(L.week[i]??[])?[]:[i]),came:[...V.days,...V.closings].filter(r=>!H.has(a5(r))),went:[...L.days,...L.closings].filter(r=>!M.has(a5(r))),settings:e(L)!==e(V)}}function a5(L){return JSON.stringify(L)}function Y3(L,V,C){let H=M=>M.origin==="hand";switch(L.kind){case"week":return{kind:"week",week:V.week};case"holidays":{let{closed:M,country:e,subdivision:r}=V.holidays;return{kind:"holidays",closed:M,country:e??"",subdivision:r??""}}case"calendar":return{kind:"calendar",entity_id:V.calendar.entity_id??""};case"day":{let M=V.days.find(r=>r.day===L.day&&H(r));if(M)return K3(M);let e=C.days.find(r=>r.day===L.day&&H(r));return e&&{kind:"remove",id:e.id}}case"close":{let M=new Set(V.closings.map(r=>r.id)),e=C.closings.find(r=>H(r)&&!M.has(r.id));return e&&{kind:"remove",id:e.id}}case"remove":{let M=V.days.find(r=>r.id===L.id),e=V.closings.find(r=>r.id===L.id);return M?K3(M):e&&m4(e,C.zone)}}}function K3({day:L,spans:V,reason:C}){return{kind:"day",day:L,spans:V,reason:C}}function m4(L,V){let[C,H]=_(V,L.start).split("T"),[M,e]=_(V,L.end).split("T"),{space:r,reason:i}=L;return{kind:"close",space:r??"",...{from:C,fromTime:H,to:M,toTime:e,isWholeDays:!1},reason:i}}function J3(L,V,C){return L.kind!=="week"?L:{kind:"week",week:L.week.map((M,e)=>String(M)===String(V.week[e])?C.week[e]??M:M)}}var C0={usual:void 0,closed:[p1,"currentColor"],longer:[B1,"var(--free)"],other:[m1,"var(--soon)"]},l4={ArrowLeft:-1,ArrowRight:1,ArrowUp:-7,ArrowDown:7};function H0(L,V,C){let{month:H,show:M}=C,e=new Map(V.year.map(A=>[A.day,A])),[r,i]=[V.today.slice(0,7),V.year.at(-1)?.day.slice(0,7)??H],{language:o}=L,p=s4(C,e);return t`<div class="row" style="flex-wrap:nowrap">
      <button
        aria-label=${L.say("month_before")}
        ?disabled=${H<=r}
        @click=${()=>M(J2(H,-1))}
      >
        ‹
      </button>
      <strong style="flex:1;text-align:center" aria-live="polite">${F3(o,H)}</strong>
      <button
        aria-label=${L.say("month_after")}
        ?disabled=${H>=i}
        @click=${()=>M(J2(H,1))}
      >
        ›
      </button>
    </div>
    <table class="month" @keydown=${A=>Z4(A,C)}>
      <thead>
        <tr>
          ${[0,1,2,3,4,5,6].map(A=>t`<th scope="col">
              <span aria-hidden="true">${D(o,A,"short")}</span
              ><span class="unseen">${D(o,A,"long")}</span>
            </th>`)}
        </tr>
      </thead>
      <tbody>
        ${$3(H).map(A=>t`<tr>
            ${A.map(n=>t`<td>${n?v4(L,V,C,n,e.get(n),p):""}</td>`)}
          </tr>`)}
      </tbody>
    </table>
    ${u4(L)}`}function s4({month:L,chosen:V},C){return V.startsWith(L)?V:[...C.keys()].find(H=>H.startsWith(L))??""}function v4(L,V,C,H,M,e){let r=Number(H.slice(8));if(!M)return t`<button class="past" disabled aria-label=${P(L.language,H,V.today)}>
      ${r}
    </button>`;let i=m2(V,M),o=M.spans.length===0,p=o?C0.closed:C0[i],A=l2(V,H).filter(n=>n.space!==null);return t`<button
    class="${i} ${o?"shut":""} ${H===V.today?"today":""}"
    data-day=${H}
    aria-pressed=${C.chosen===H}
    tabindex=${H===e?0:-1}
    @click=${()=>C.choose(H,!1)}
  >
    <span class="number" aria-hidden="true">${r}</span>
    <span class="unseen">${x4(L,V,M,i,A.length)}</span>
    <span class="shapes">
      ${p?y(...p):""}${A.length>0?y(P1,"var(--quiet)"):""}
    </span>
  </button>`}function x4(L,V,C,H,M){return[P(L.language,C.day,V.today),I(L.language,C.spans),H==="usual"||H==="closed"?"":L.say(`look_${H}`),C.reason,M?L.say("spaces_closed"):""].filter(Boolean).join(", ")}function u4(L){let V=(C,H)=>t`<span>${C} ${L.say(H)}</span>`;return t`<p class="legend">
    ${V(y(p1),"look_closed")} ${V(y(B1,"var(--free)"),"look_longer")}
    ${V(y(m1,"var(--soon)"),"look_other")} ${V(y(P1,"var(--quiet)"),"spaces_closed")}
  </p>`}function Z4(L,V){let C=l4[L.key],H=L.target.dataset.day;C===void 0||!H||(L.preventDefault(),V.choose(z(H,C),!0))}var c4=8;function V0({voice:L,hours:V}){let[C]=V.year;if(!C)return t``;let H=[I(L.language,C.spans),C.reason].filter(Boolean).join(" · ");return t`<p>
    <strong>${L.say("pair",{what:L.say("today"),how:H})}</strong>
  </p>`}function L0({voice:L,hours:V,begin:C}){return t`<h3>${L.say("the_week")}</h3>
    <dl class="days">
      ${V.week.map((H,M)=>t`<dt>${D(L.language,M,"long")}</dt>
          <dd>${I(L.language,H)}</dd>`)}
    </dl>
    ${A5(L,V,"the_week",()=>C({kind:"week",week:V.week}))}`}function M0({voice:L,hours:V,begin:C}){let{holidays:H,calendar:M}=V,{closed:e,country:r,subdivision:i}=H,o=H.subdivisions.find(v=>v.id===i)?.name??i,A=[r?new Intl.DisplayNames([L.language],{type:"region"}).of(r):"",o].filter(Boolean).join(", "),n=M.heard===null?"":$(L.language,V.zone,M.heard,Date.now()/1e3);return t`<h3>${L.say("public_holidays")}</h3>
    <p>${e?L.say("holidays_closed",{where:A}):L.say("holidays_open")}</p>
    ${A5(L,V,"public_holidays",()=>C({kind:"holidays",closed:e,country:r??"",subdivision:i??""}))}
    <h3>${L.say("closing_calendar")}</h3>
    <p>${M.name??M.entity_id??L.say("no_calendar")}</p>
    ${M.entity_id&&M.fault?t`<p class="wrong">${L.say(n?"calendar_silent_since":"calendar_silent",{time:n})}</p>`:a}
    ${A5(L,V,"closing_calendar",()=>C({kind:"calendar",entity_id:M.entity_id??""}))}`}function A5(L,V,C,H){if(!V.may_change)return a;let M=L.say("pair",{what:L.say("change"),how:L.say(C)});return t`<button aria-label=${M} data-opens=${C} @click=${H}>${L.say("change")}</button>`}function e0(L){let{voice:V,hours:C,showsAll:H,showAll:M}=L,e=j3(C),r=H?e:e.slice(0,c4);return t`<h3>${V.say("what_differs")}</h3>
    ${e.length===0?t`<p class="quiet">${V.say("nothing_differs")}</p>`:a}
    <ul>
      ${r.map(i=>t0(L,i))}
    </ul>
    ${e.length>r.length?t`<button class="plain quiet" @click=${M}>
            ${V.say("and_more",{count:e.length-r.length})}
          </button>`:a}`}function r0(L,V){let{voice:C,hours:H,begin:M}=L,e=H.year.find(A=>A.day===V);if(!e)return t``;let i=H.days.filter(A=>A.day===V).map(A=>({kind:"days",first:V,last:V,days:[A]}));for(let A of l2(H,V))i.push({kind:"closing",first:V,last:V,closing:A});let o=(A,n)=>t`<button data-opens=${A} @click=${()=>M(n)}>${C.say(A)}</button>`,p=P(C.language,V,H.today);return t`<section aria-label=${p} class="told">
    <p><strong>${p}</strong><br />${I(C.language,e.spans)}</p>
    <ul>
      ${i.map(A=>t0(L,A,A.kind==="days"))}
    </ul>
    ${H.may_change?t`<div class="row last">
            ${e.spans.length?o("close_that_day",p2(H,"",V)):a}
            ${o("other_hours_that_day",N1(H,V))}
          </div>`:a}
  </section>`}function t0(L,V,C=!1){return V.kind==="days"?S4(L,V,C):h4(L,V.closing)}function S4(L,V,C){let{voice:H,hours:M,begin:e,remove:r}=L,[i]=V.days;if(!i)return t``;let o=m2(M,i),p={usual:m1,closed:p1,longer:B1,other:m1}[o],A={usual:"var(--quiet)",closed:"currentColor",longer:"var(--free)",other:"var(--soon)"}[o],n=T=>P(H.language,T,M.today),v=V.first===V.last?n(V.first):H.say("days_from_to",{from:n(V.first),to:n(V.last)}),S=o==="longer"||o==="other"?H.say(`look_${o}`):"",b=[I(H.language,i.spans),S].filter(Boolean).join(" · "),c1=i.origin==="calendar"?i0(H,M):i.origin==="holiday"?H.say("origin_holiday"):"",X=i.origin==="hand"?d5(H,"take_away",v,()=>r(i.id)):i.origin==="holiday"&&V.first===V.last&&o==="closed"?d5(H,"open_all_the_same",v,()=>e(N1(M,i.day))):a;return o0(y(p,A),C?"":v,b,i.reason,c1,M.may_change?X:a)}function h4({voice:L,hours:V,remove:C},H){let M=d2(L.language,V.zone,V.today,H),e=H.space?L.say("space_closed",{space:H.space_name??H.space}):L.say("closed"),r=H.origin==="hand";return o0(y(H.space?P1:p1,H.space?"var(--quiet)":"currentColor"),M,e,H.reason,r?"":i0(L,V),r&&V.may_change?d5(L,H.start*1e3<=Date.now()?"reopen":"take_away",M,()=>C(H.id)):a)}function i0(L,V){return L.say("origin_calendar",{name:V.calendar.name??""})}function d5(L,V,C,H){return t`<button
    ?disabled=${L.busy}
    aria-label=${L.say("pair",{what:L.say(V),how:C})}
    @click=${H}
  >
    ${L.say(V)}
  </button>`}function o0(L,V,C,H,M,e){return t`<li class="line">
    ${L}
    <div class="body">
      ${V?t`<strong>${V}</strong><br />`:a} ${C}${H?t` · ${H}`:a}
      ${M?t`<br /><span class="quiet">${M}</span>`:a}
    </div>
    ${e}
  </li>`}var a0=Y`
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
`;var v1,I1,F,l,W1,A0,x2,d0,n0,p0,s2,K,n5,m0,l0,s0,v0,x0,u0,v2,Z0,c0,s1=class extends g{constructor(){super();x(this,l);x(this,v1);x(this,I1,new Set);x(this,F,"");x(this,x2,C=>{this.chosen=C.target.value,this.told=void 0,this.day="",this.askNow()});this.chosen="",this.month="",this.day="",this.showsAll=!1,this.hasTried=!1}setConfig(C){super.setConfig(C),this.chosen=""}question(){return{type:"hours",site:this.chosen}}async ask(C){if(this.config.site)this.chosen||=this.config.site;else if(!s(this,v1)?.length){let{sites:r}=await C.callWS({type:"faitout/desk/places"});Z(this,v1,r),this.chosen||=r[0]?.site??""}let{type:H,...M}=this.question(),e=this.chosen?await C.callWS({type:`faitout/desk/${H}`,...M}):void 0;return{places:s(this,v1)??[],hours:e}}willUpdate(C){super.willUpdate(C);let H=this.answer?.hours;if(!H||s(this,I1).has(H.site))return;s(this,I1).add(H.site);let M=H.may_change?U3(H.site):void 0;M&&!this.held&&(this.held={draft:M.draft,seen:M.seen,fates:{}})}updated(C){if(super.updated(C),!s(this,F))return;let H=this.renderRoot.querySelector(s(this,F));H&&(Z(this,F,""),H.focus())}content({places:C,hours:H}){if(!H)return t`<p>${this.say("no_place")}</p>`;let{held:M}=this;return t`${d(this,l,A0).call(this,C,H)}
    ${M?d(this,l,m0).call(this,H,M):d(this,l,d0).call(this,H)}`}};v1=new WeakMap,I1=new WeakMap,F=new WeakMap,l=new WeakSet,W1=function(){return{language:this.language,busy:this.busy,say:(C,H)=>this.say(C,H)}},A0=function(C,H){return this.config.site||C.length<2?t`<h2>${this.say("card_hours")}, ${H.name}</h2>`:t`<h2>${this.say("card_hours")}</h2>
      <label
        >${this.say("edit_site")}
        <select ?disabled=${this.held!==void 0} @change=${s(this,x2)}>
          ${C.map(({site:M,name:e})=>t`<option value=${M} .selected=${M===H.site}>${e}</option>`)}
        </select></label
      >`},x2=new WeakMap,d0=function(C){let H={voice:s(this,l,W1),hours:C,showsAll:this.showsAll,showAll:()=>{this.showsAll=!0},begin:e=>d(this,l,p0).call(this,C,e),remove:e=>d(this,l,v2).call(this,C,d(this,l,s2).call(this,C,{kind:"remove",id:e}))},M={month:this.month||C.today.slice(0,7),chosen:this.day,show:e=>{this.month=e},choose:(e,r)=>d(this,l,n0).call(this,C,e,r)};return t`${d(this,l,c0).call(this,C)} ${V0(H)}
      ${C.may_change?t`<div class="row">
              <button class="main" data-opens="close" @click=${()=>H.begin(p2(C))}>
                ${this.say("close_from_to")}
              </button>
              <button data-opens="day" @click=${()=>H.begin(N1(C,C.today))}>
                ${this.say("other_hours")}
              </button>
            </div>`:a}
      <h3>${this.say("the_month")}</h3>
      ${H0(s(this,l,W1),C,M)}
      ${this.day.startsWith(M.month)?r0(H,this.day):a}
      ${e0(H)} ${L0(H)} ${M0(H)}`},n0=function(C,H,M){C.year.some(e=>e.day===H)&&(this.day=!M&&H===this.day?"":H,this.month=H.slice(0,7),M&&Z(this,F,`[data-day="${H}"]`))},p0=function(C,H){this.told=void 0,d(this,l,K).call(this,C,d(this,l,s2).call(this,C,H)),Z(this,F,"#step")},s2=function(C,H){return{draft:H,seen:L5(C),fates:{}}},K=function(C,H){this.held=H,this.wrong="",I3(C.site,H)},n5=function(C){Z(this,F,'[data-opens="close"]'),this.hasTried=!1,this.copied=void 0,d(this,l,K).call(this,C,void 0)},m0=function(C,H){let{draft:M,way:e}=H,r=H.seen.version!==C.version,i=this.hasTried&&!e?e5(M,C,this.now):void 0;return t`<h3 id="step" tabindex="-1">${this.say(e?"in_the_way_title":G3[M.kind])}</h3>
      ${r?d(this,l,x0).call(this,C,H):a}
      ${e?d(this,l,s0).call(this,C,H,e):d(this,l,l0).call(this,C,M)}
      ${i?t`<p role="alert" class="wrong">${this.say(i)}</p>`:a}
      <p role="status">
        ${this.busy?t`<progress aria-label=${this.say("working")}></progress> ${this.say("working")}`:a}
      </p>
      <div class="row last">
        <button
          class="main"
          ?disabled=${this.busy||r||e!==void 0&&o5({way:e,fates:H.fates})>0}
          @click=${()=>d(this,l,v2).call(this,C,H)}
        >
          ${this.say(e?"do_so":M.kind==="close"?"close_it":"save")}
        </button>
        ${e&&M.kind!=="remove"?t`<button ?disabled=${this.busy} @click=${()=>d(this,l,v0).call(this,C,H)}>${this.say("back")}</button>`:a}
        <button ?disabled=${this.busy} @click=${()=>d(this,l,n5).call(this,C)}>${this.say("leave_it")}</button>
      </div>`},l0=function(C,H){return Q3({voice:s(this,l,W1),hours:C,copied:this.copied,copy:M=>{this.copied=M},change:M=>this.held&&d(this,l,K).call(this,C,{...this.held,draft:M})},H)},s0=function(C,H,M){let e=o5({way:M,fates:H.fates});return t`${q3({voice:s(this,l,W1),zone:C.zone,today:C.today,way:M,fates:H.fates,choose:r=>d(this,l,K).call(this,C,{...H,fates:r})})}
    ${e>0?t`<p class="quiet">${this.say("still_to_decide",{count:e})}</p>`:a}`},v0=function(C,H){Z(this,F,"#step"),d(this,l,K).call(this,C,{draft:H.draft,seen:H.seen,fates:H.fates})},x0=function(C,H){let{weekdays:M,came:e,went:r,settings:i}=X3(H.seen,C),o=A=>"day"in A?P(this.language,A.day,C.today):d2(this.language,C.zone,C.today,A),p=A=>[o(A),A.reason].filter(Boolean).join(" · ");return t`<div role="alert" class="told warned">
      <p><strong>${this.say("changed_meanwhile")}</strong></p>
      <ul>
        ${M.map(A=>t`<li>${this.say("new_hours",{what:D(this.language,A,"long")})}</li>`)}
        ${e.map(A=>t`<li>${this.say("new_line",{what:p(A)})}</li>`)}
        ${r.map(A=>t`<li>${this.say("gone_line",{what:p(A)})}</li>`)}
        ${i?t`<li>${this.say("new_settings")}</li>`:a}
      </ul>
      <button @click=${()=>d(this,l,u0).call(this,C,H)}>${this.say("go_on")}</button>
    </div>`},u0=function(C,H){Z(this,F,"#step");let M=J3(H.draft,H.seen,C);d(this,l,K).call(this,C,{draft:M,seen:L5(C),fates:H.fates})},v2=async function(C,H){if(this.hasTried=!0,e5(H.draft,C,this.now))return;let M=await this.carryOut("change_hours",{site:C.site,version:H.seen.version,dry_run:!1,change:M5(H.draft),in_the_way:H.fates});if(M){if(!M.done){let e=new Set(M.in_the_way.map(i=>i.booking_id)),r=Object.entries(H.fates).filter(([i])=>e.has(i));Z(this,F,"#step"),d(this,l,K).call(this,C,{...H,way:M.in_the_way,fates:Object.fromEntries(r)});return}d(this,l,n5).call(this,C),d(this,l,Z0).call(this,M,H)}},Z0=function(C,H){let M=C.hours??this.answer?.hours,e=Object.values(H.fates);this.told={text:this.say("hours_changed"),back:M&&Y3(H.draft,H.seen,M),failed:C.failed.map(({booking_id:r,message:i})=>({booking:H.way?.find(o=>o.booking_id===r),message:i})),has_cancelled:e.some(r=>r!=="keep")},Z(this,F,"#told")},c0=function(C){let{told:H}=this;if(!H)return t`<p role="status" class="unseen"></p>`;let{back:M}=H;return t`<div class="told" role="status">
      <p id="told" tabindex="-1">${H.text}</p>
      ${H.failed.map(({booking:e,message:r})=>t`<p class="wrong">${e?this.pair(e.space_name,r):r}</p>`)}
      ${H.has_cancelled&&M?t`<p class="quiet">${this.say("bookings_stay_so")}</p>`:a}
      ${M?t`<button ?disabled=${this.busy} @click=${()=>d(this,l,v2).call(this,C,d(this,l,s2).call(this,C,M))}>
              ${this.say("take_back")}
            </button>`:a}
    </div>`},s1.properties={...g.properties,chosen:{state:!0},held:{state:!0},told:{state:!0},month:{state:!0},day:{state:!0},copied:{state:!0},showsAll:{state:!0},hasTried:{state:!0}},s1.styles=[...g.styles,a0];var g4=[15,30,60,120],f4=["check_in","extend","end"],O4=86400,r1=class extends g{wordOf(V){if(V.is_walk_in)return this.say("told_walk_in");let C=`told_${V.told}`;return k(C)?this.say(C):V.told}detailOf(V,C){return V.release!==null?this.say("given_back_in",{time:L2(V.release-this.now)}):V.until===null||V.until-this.now>O4?"":this.say("until",{time:$(this.language,C,V.until,this.now)})}lengthsOf(V){if(!V.acts.includes("book")||V.book_until===null)return[];let C=(V.book_until-this.now)/60;return g4.filter(H=>H<=C)}async act(V,C,H){if(H==="end"&&!confirm(this.say("sure_to_end")))return;let M=(C.booking??C.next)?.booking_id,e=f4.includes(H)&&M?{booking_id:M}:{};await this.carryOut("act",{site:V,space:C.space,act:H,...e})}async book(V,C,H){await this.carryOut("book",{site:V,space:C.space,minutes:H})}async openDoor(V,C){confirm(this.say("sure_to_open",{door:C.name}))&&await this.carryOut("open_door",{site:V,door:C.door})}};var y4=["awaiting","soon"];function g0(L){let V=L.spaces.filter(e=>S0(e)).sort((e,r)=>h0(e)-h0(r)||e.name.localeCompare(r.name)),C=L.spaces.filter(e=>!S0(e)),H=C.filter(e=>e.told==="occupied"),M=new Map;for(let e of C)e.told!=="occupied"&&M.set(e.told,[...M.get(e.told)??[],e]);return{first:V,used:H,quiet:M}}function S0(L){return L.release!==null||L.undo_until!==null||y4.includes(L.told)}function h0(L){return L.release!==null?L.release:(L.told==="awaiting"?1e11:2e11)+(L.booking?.start??0)}function f0(L){let V=new Map;for(let C of L)V.set(C.kind,[...V.get(C.kind)??[],C]);return[...V].map(([C,H])=>({kind:C,spaces:H,isMany:H.length>4}))}var w4=["held_open","failed","emergency","unknown"],Q1,u,O0,y0,k0,w0,b0,T0,p5,_0,m5,B0,l5,U1,G1=class extends r1{constructor(){super();x(this,u);x(this,Q1);this.opened="",this.spread="",this.showsAll=[]}connectedCallback(){super.connectedCallback(),Z(this,Q1,setInterval(()=>{this.answer?.sites.some(H=>H.spaces.some(M=>M.release!==null))&&this.requestUpdate("answer")},1e3))}disconnectedCallback(){super.disconnectedCallback(),clearInterval(s(this,Q1))}question(){return{type:"now",...this.config.site?{site:this.config.site}:{}}}content(C){return C.sites.length===0?t`<p>${this.say("no_place")}</p>`:t`${C.sites.map(H=>d(this,u,O0).call(this,H))}`}};Q1=new WeakMap,u=new WeakSet,O0=function(C){let{first:H,used:M,quiet:e}=g0(C),r=[...H,...M],i=this.showsAll.includes(C.site)?r:r.slice(0,10);return t`<section aria-label=${C.name}>
      <h2>${C.name}</h2>
      <p class="quiet">${d(this,u,y0).call(this,C)}</p>
      ${d(this,u,k0).call(this,C)}
      <ul>
        ${i.map(o=>d(this,u,w0).call(this,C,o))}
        ${r.length>i.length?t`<li style="border-top:1px solid var(--line)">
                <button
                  class="plain quiet"
                  @click=${()=>{this.showsAll=[...this.showsAll,C.site]}}
                >
                  ${this.say("and_more",{count:r.length-i.length})}
                </button>
              </li>`:a}
        ${[...e].map(([o,p])=>d(this,u,T0).call(this,C,o,p))}
        ${C.doors.map(o=>d(this,u,B0).call(this,C,o))}
      </ul>
    </section>`},y0=function(C){return C.is_open&&C.until!==null&&C.until-this.now<86400?this.say("open_until",{time:B(this.language,C.zone,C.until)}):C.is_open?this.say("open"):C.until===null||C.until-this.now>7*86400?this.say("closed"):this.say("closed_until",{time:$(this.language,C.zone,C.until,this.now)})},k0=function(C){if(C.attention===0)return a;let H=C.attention===null?this.say("not_known_yet",{site:C.name}):this.say(C.attention===1?"one_thing":"things",{count:C.attention});return t`<button class="plain row" @click=${()=>this.goTo("attention")}>
      ${y(r2,"var(--soon)")} ${H}
    </button>`},w0=function(C,H){let M=`${C.site}/${H.space}`,e=this.opened===M,r=d(this,u,b0).call(this,H);return t`<li style="border-top:1px solid var(--line)">
      <div class="row" style="flex-wrap:nowrap">
        <button
          class="plain"
          style="flex:1;display:flex;gap:8px;align-items:center;min-width:0"
          aria-expanded=${e}
          @click=${()=>{this.opened=e?"":M}}
        >
          ${R1(H.told)}
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
              </button>`:a}
      </div>
      ${e?d(this,u,l5).call(this,C,H):a}
    </li>`},b0=function(C){if(C.acts.includes("here")&&(C.release!==null||C.told==="awaiting"))return{act:"check_in",label:"they_are_here"};if(C.acts.includes("undo"))return{act:"undo",label:"undo"}},T0=function(C,H,M){let e=`told_${H}`,r=k(e)?this.say(e):H,i=M.find(A=>this.opened===`${C.site}/${A.space}`),o=f0(M),p=o.find(({kind:A})=>d(this,u,p5).call(this,C,H,A));return t`<li style="border-top:1px solid var(--line);padding:4px 0">
      <div class="row" style="align-items:center">
        ${R1(H)} <span class="quiet">${r}</span>
        ${o.map(A=>A.isMany?d(this,u,_0).call(this,C,H,A):A.spaces.map(n=>d(this,u,m5).call(this,C,n)))}
      </div>
      ${p?t`<div class="row">${p.spaces.map(A=>d(this,u,m5).call(this,C,A))}</div>`:a}
      ${i?d(this,u,l5).call(this,C,i):a}
    </li>`},p5=function(C,H,M){return this.spread===`${C.site}/${H}/${M}`},_0=function(C,H,{kind:M,spaces:e}){let r=`many_${M}`,i=d(this,u,p5).call(this,C,H,M);return t`<button
      class="plain"
      style="padding:8px 4px"
      aria-expanded=${i}
      @click=${()=>{this.spread=i?"":`${C.site}/${H}/${M}`}}
    >
      ${this.say(k(r)?r:"many_of_a_kind",{count:e.length})} ▾
    </button>`},m5=function(C,H){let M=`${C.site}/${H.space}`;return t`<button
      class="plain"
      style="padding:8px 4px;overflow-wrap:anywhere"
      aria-expanded=${this.opened===M}
      @click=${()=>{this.opened=this.opened===M?"":M}}
    >
      ${H.name}
    </button>`},B0=function(C,H){let M=`door_${H.status}`;return t`<li class="row" style="border-top:1px solid var(--line);padding:4px 0">
      ${y(u3,w4.includes(H.status)?"var(--taken)":"var(--quiet)")}
      <span style="flex:1;min-width:0;overflow-wrap:anywhere"
        >${this.pair(H.name,k(M)?this.say(M):H.status)}</span
      >
      ${H.may_open?t`<button
              ?disabled=${this.busy}
              aria-label="${this.say("open_door")}: ${H.name}"
              @click=${()=>this.openDoor(C.site,H)}
            >
              ${this.say("open_door")}
            </button>`:a}
    </li>`},l5=function(C,H){let M=e=>H.acts.includes(e);return t`<div style="padding:0 0 10px">
      ${H.booking?.title?t`<p>${H.booking.title}</p>`:a}
      ${H.reason?t`<p class="quiet">${H.reason}</p>`:a}
      <div class="row" role="group" aria-label=${H.name}>
        ${this.lengthsOf(H).map(e=>t`<button
            ?disabled=${this.busy}
            @click=${()=>this.book(C.site,H,e)}
          >
            ${this.say("book_for",{length:N(e)})}
          </button>`)}
        ${M("here")?d(this,u,U1).call(this,C,H,"check_in","they_are_here"):a}
        ${M("extend")?d(this,u,U1).call(this,C,H,"extend","extend"):a}
        ${M("end")?d(this,u,U1).call(this,C,H,"end","end"):a}
        ${M("undo")?d(this,u,U1).call(this,C,H,"undo","undo"):a}
        <button @click=${()=>this.goTo(`space-${C.site}-${H.space}`)}>
          ${this.say("more")}
        </button>
      </div>
    </div>`},U1=function(C,H,M,e){return t`<button ?disabled=${this.busy} @click=${()=>this.act(C.site,H,M)}>
      ${this.say(e)}
    </button>`},G1.properties={...r1.properties,opened:{state:!0},spread:{state:!0},showsAll:{state:!0}};var b4={co2:"ppm",temperature:"°C",humidity:"%"},c,P0,R0,$0,F0,D0,E0,s5,N0,W0,v5,I0,U0,u2=class extends r1{constructor(){super(...arguments);x(this,c)}static getConfigForm(){return M2("space")}static getStubConfig(C){return e3(C)}question(){return{type:"space",site:this.config.site??"",space:this.config.space??""}}content(C){return t`
      <h2>${C.name}, ${C.site_name}</h2>
      <p class="row">
        ${R1(C.told)}
        <strong>${this.wordOf(C)}</strong>
        <span class="quiet">${this.detailOf(C,C.zone)}</span>
      </p>
      ${C.reason?t`<p>${C.reason}</p>`:a}
      <p class="quiet">${this.say(`people_${C.people}`)}</p>
      ${d(this,c,P0).call(this,C)}
      ${d(this,c,R0).call(this,C)}
      ${d(this,c,D0).call(this,C)} ${d(this,c,N0).call(this,C)} ${d(this,c,E0).call(this,C)} ${d(this,c,I0).call(this,C)}
      ${d(this,c,U0).call(this,C)} ${d(this,c,F0).call(this,C)}
    `}};c=new WeakSet,P0=function(C){let H=(e,r)=>r===null?a:t`<p>
            ${this.say(e)} ${B(this.language,C.zone,r.start)} –
            ${B(this.language,C.zone,r.end)} ${r.title??""}
          </p>`,M=C.next&&C.next.start-this.now<86400;return t`${H("booked_now",C.booking)} ${M?H("booked_next",C.next):a}`},R0=function(C){let H=d(this,c,$0).call(this,C).filter(M=>M!==a);return H.length===0?a:t`<div class="row" role="group" aria-label=${this.say("what_to_do")}>${H}</div>`},$0=function(C){let H=e=>C.acts.includes(e),M=(e,r)=>t`<button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,e)}>
        ${this.say(r)}
      </button>`;return[H("here")?M("check_in","they_are_here"):a,H("undo")?M("undo","undo"):a,H("extend")?M("extend","extend"):a,H("end")?M("end","end"):a,...this.lengthsOf(C).map(e=>t`<button ?disabled=${this.busy} @click=${()=>this.book(C.site,C,e)}>
            ${this.say("book_for",{length:N(e)})}
          </button>`)]},F0=function(C){if(!C.rights.includes("service"))return a;let[H,M]=C.in_service?["out_of_service","take_out"]:["in_service","put_back"],[e,r]=C.automation?["automation_off","only_watch"]:["automation_on","act_again"];return t`<div class="row" style="margin-top:8px">
      <button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,H)}>${this.say(M)}</button>
      <button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,e)}>${this.say(r)}</button>
    </div>`},D0=function(C){return C.doors.length===0?a:t`<h3>${this.say("doors")}</h3>
      <ul>
        ${C.doors.map(H=>{let M=`door_${H.status}`;return t`<li class="row" style="padding:4px 0">
            <span style="flex:1;min-width:0;overflow-wrap:anywhere"
              >${this.pair(H.name,k(M)?this.say(M):H.status)}<br /><span
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
                  </button>`:a}
          </li>`})}
      </ul>`},E0=function(C){return!C.light&&!C.heat?a:t`<h3>${this.say("comfort")}</h3>
      ${C.light?d(this,c,s5).call(this,"light",C.light):a}
      ${C.heat?d(this,c,s5).call(this,"heat",C.heat):a}`},s5=function(C,H){let M=`${C}_${H.mode}`,e=k(M)?this.say(M):H.mode,r=H.temperature===null?"":`, ${d(this,c,v5).call(this,H.temperature,"°C")}`;return t`<p>
      <strong>${this.pair(this.say(C),e)}${r}</strong><br />
      <span class="quiet">${H.why}</span>
    </p>`},N0=function(C){if(C.air.length===0)return a;let H=M=>C.air.filter(({what:e})=>e===M.what).length===1;return t`<h3>${this.say("air")}</h3>
      <ul>
        ${C.air.map(M=>{let e=H(M)?this.say(`air_${M.what}`):`${this.say(`air_${M.what}`)} (${M.name})`;if(M.value===null)return t`<li>
              ${this.pair(e,this.say("not_known"))}
              <span class="quiet">${M.doubt}</span>
            </li>`;let r=d(this,c,v5).call(this,M.value,b4[M.what]);return t`<li>
            ${this.pair(e,r)}
            ${M.level?t`<strong>${this.say(`air_${M.level}`)}</strong>`:a}
            ${M.heard===null?a:d(this,c,W0).call(this,C,M.heard)}
          </li>`})}
      </ul>`},W0=function(C,H){if(this.now-H<3600)return a;let M=$(this.language,C.zone,H,this.now);return t`<span class="quiet">${this.say("said_at",{time:M})}</span>`},v5=function(C,H){return`${new Intl.NumberFormat(this.language).format(C)} ${H}`},I0=function(C){let{level:H,advice:M,sensors:e}=C.sight;if(e.length===0)return a;let r=`sight_${H}`;return t`<h3>${this.say("sensors")}</h3>
      <p>
        <strong>${this.pair(this.say("seen"),k(r)?this.say(r):H)}</strong><br />
        <span class="quiet">${M}</span>
      </p>
      <ul>
        ${e.map(i=>t`<li class=${i.works?"":"wrong"}>
            ${this.pair(i.name,i.works?this.say("works"):i.health??"")}
            ${i.sees&&i.uses>0?t`<span class="quiet"
                    >${this.say("missed_of",{missed:i.missed,uses:i.uses})}</span
                  >`:a}
          </li>`)}
      </ul>`},U0=function(C){return C.rights.includes("records")?t`<h3>${this.say("reasons_of_today")}</h3>
      ${C.reasons.length===0?t`<p class="quiet">${this.say("nothing_decided")}</p>`:a}
      ${C.reasons.map(H=>t`<p>
            <strong>${$(this.language,C.zone,H.at,this.now)}</strong> ${H.text}
          </p>
          ${H.certificate?t`<details>
                  <summary>${this.say("certificate")}</summary>
                  <pre style="white-space:pre-wrap;font:inherit">${H.certificate}</pre>
                </details>`:a}`)}`:a};var u5="faitout",Z2=class extends HTMLElement{static async generate(V,C){try{return T4(await C.callWS({type:"faitout/desk/dashboard"}))}catch(H){let M=`${O(C.language,"away")}

${M1(H,C.language)}`;return{views:[{title:O(C.language,"card_now"),path:"now",cards:[{type:"markdown",content:M}]}]}}}};function T4(L){let[,V]=location.pathname.split("/");return V?x5(L,V):L}function x5(L,V){if(Array.isArray(L))return L.map(M=>x5(M,V));if(L===null||typeof L!="object")return L;let C=Object.fromEntries(Object.entries(L).map(([M,e])=>[M,x5(e,V)]));return("type"in L?String(L.type):"").startsWith("custom:faitout-")?{...C,dashboard:V}:C}function G0(L,V=[]){if(L.open.length===0&&V.length===0)return{start:L.start,end:L.end};let C=[...L.open.map(([e,r])=>({start:e,end:r})),...V],H=Math.min(...C.map(e=>e.start)),M=Math.max(...C.map(e=>e.end));return{start:Math.max(L.start,L.start+K0(H-L.start,3600)-3600),end:Math.min(L.end,L.start+_4(M-L.start,3600)+3600)}}function t1(L,V){return(V-L.start)/3600*48}function Z5(L,V){return L.start+V/48*3600}function c5(L,V){return L.start+Math.round((V-L.start)/900)*900}function S5(L){let V=[];for(let C=L.start;C<L.end;C+=3600)V.push(C);return V}function Q0(L,V,C){let H=c5(L,V.start+C);return{start:H,end:H+(V.end-V.start)}}function z0(L,V,C){let H=Math.max(V.start+900,c5(L,V.end+C));return{start:V.start,end:H}}function c2(L,V,C){let H=L.start+K0(Math.min(V,C)-L.start,900),M=c5(L,Math.max(V,C));return{start:H,end:Math.max(M,H+2*900)}}function q0(L,V){let C=[],H=V.start;for(let[M,e]of L.open)M>H&&C.push({start:H,end:Math.min(M,V.end)}),H=Math.max(H,e);return H<V.end&&C.push({start:H,end:V.end}),C}function K0(L,V){return Math.floor(L/V)*V}function _4(L,V){return Math.ceil(L/V)*V}function j0(L,V){let{range:C,booking:H,from:M}=L,e=V-M;if(!H)return{...L,span:c2(C,M,V),hasMoved:!0};let r=L.kind==="length"?z0(C,H,e):Q0(C,H,e);return{...L,span:r,hasMoved:!0}}var X0=Y`
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
`;var P4=350,R4=6,S2=86400,u1,m,Y0,J0,z1,C7,g2,h5,H7,V7,L7,g5,i1,h2,M7,e7,Z1,r7,f5,t7,i7,o7,O5,a7,x1=class extends g{constructor(){super();x(this,m);x(this,u1);x(this,z1,!1);x(this,g2,()=>{this.mode=this.mode==="week"?"day":"week",this.askNow()});x(this,Z1,!1);this.date="",this.mode="day",this.chosen="",this.told=""}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(s(this,u1)),this.drag=void 0}question(){return{type:"week",days:this.mode==="week"?7:1,...this.date?{start:this.date}:{},...this.config.site?{site:this.config.site}:{}}}content(C){let H=d(this,m,Y0).call(this,C),M=C.sites[0]?.days[0];return!M||H.length===0?t`<p>${this.say("no_place")}</p>`:t`
      <h2>${this.say("card_week")}</h2>
      ${d(this,m,J0).call(this,C,M)}
      <p class="unseen" role="status">${this.told}</p>
      <div class="scroller" tabindex="0" role="region" aria-label=${this.say("card_week")}>
        ${d(this,m,H7).call(this,H)}
      </div>
      <p class="quiet" style="font-size:.85rem">${this.say("week_legend")}</p>
      ${this.sheet?d(this,m,t7).call(this,this.sheet):a}
    `}updated(C){if(super.updated(C),s(this,z1)||!this.answer)return;let H=this.renderRoot.querySelector(".scroller"),M=this.renderRoot.querySelector(".now, .booking");!H||!M||(Z(this,z1,!0),H.scrollTop=M.offsetTop-48)}};u1=new WeakMap,m=new WeakSet,Y0=function(C){let H=C.sites.length>1,M=C.sites.flatMap(i=>i.spaces.map(o=>({site:i,space:o})));if(this.mode==="day")return M.flatMap(({site:i,space:o})=>{let p=i.days[0],A=H?i.name:"";return p?[{site:i,space:o,day:p,title:o.name,place:A}]:[]});let e=i=>`${i.site.site}/${i.space.space}`,r=M.find(i=>e(i)===this.chosen)??M[0];return r?r.site.days.map(i=>({...r,day:i,title:T1(this.language,r.site.zone,i.start+S2/2,"short"),place:""})):[]},J0=function(C,H){let M=C.sites[0]?.zone??"UTC",e=this.mode==="week"?7:1,r=i=>{d(this,m,h5).call(this,V2(M,H.start+S2/2+i*S2))};return t`<div class="row" style="margin-bottom:8px">
      <button aria-label=${this.say("earlier")} @click=${()=>r(-e)}>‹</button>
      <strong style="flex:1;text-align:center">
        ${T1(this.language,M,H.start+S2/2,"long")}
      </strong>
      <button aria-label=${this.say("later")} @click=${()=>r(e)}>›</button>
      <button @click=${()=>d(this,m,h5).call(this,"")}>${this.say("today")}</button>
      <button aria-pressed=${this.mode==="week"} @click=${s(this,g2)}>
        ${this.say(this.mode==="week"?"show_day":"show_week")}
      </button>
      ${this.mode==="week"?d(this,m,C7).call(this,C):a}
    </div>`},z1=new WeakMap,C7=function(C){return t`<select
      aria-label=${this.say("space")}
      style="flex:1"
      @change=${H=>{this.chosen=H.target.value}}
    >
      ${C.sites.flatMap(H=>H.spaces.map(M=>{let e=`${H.site}/${M.space}`;return t`<option value=${e} ?selected=${e===this.chosen}>
            ${M.name}, ${H.name}
          </option>`}))}
    </select>`},g2=new WeakMap,h5=function(C){this.date=C,this.askNow()},H7=function(C){let H=C.map(A=>G0(A.day)),M=Math.min(...C.map((A,n)=>(H[n]?.start??0)-A.day.start)),e=Math.max(...C.map((A,n)=>(H[n]?.end??0)-A.day.start)),r=A=>({start:A.day.start+M,end:Math.min(A.day.end,A.day.start+e)}),[i]=C;if(!i)return t``;let o=r(i),p=t1(o,o.end);return t`<div
      class="grid"
      style="grid-template-columns:52px repeat(${C.length}, minmax(96px, 1fr))"
    >
      <div class="head corner"></div>
      ${C.map(A=>t`<div class="head">
          ${A.title}${A.place?t`<small>${A.place}</small>`:a}
        </div>`)}
      <div class="hours" style="height:${p}px" aria-hidden="true">
        ${S5(o).map((A,n)=>t`<span style="top:${Math.max(8,t1(o,A))}px"
              >${n===0&&M>0?"":B(this.language,i.site.zone,A)}</span
            >`)}
      </div>
      ${C.map(A=>d(this,m,V7).call(this,A,r(A),p))}
    </div>`},V7=function(C,H,M){let{space:e,day:r}=C,i=(n,v)=>v>H.start&&n<H.end,o=(n,v)=>{let S=t1(H,Math.max(n,H.start));return`top:${S}px;height:${Math.max(4,t1(H,Math.min(v,H.end))-S)}px`},p=e.bookings.filter(n=>n.stage!=="cancelled"&&i(n.start,n.end)),A=this.drag?.column===C;return t`<div
      class="column ${A?"dragged":""}"
      style="height:${M}px"
      role="group"
      aria-label="${C.title} ${C.place}"
      @pointerdown=${n=>d(this,m,h2).call(this,n,C,H)}
    >
      ${S5(H).map(n=>t`<div class="hour" style="top:${t1(H,n)}px"></div>`)}
      ${q0(r,H).map(n=>t`<div class="shut" style=${o(n.start,n.end)}></div>`)}
      ${e.used.filter(([n,v])=>i(n,v)).map(([n,v])=>t`<div class="used" style=${o(n,v)}></div>`)}
      ${this.now>H.start&&this.now<H.end?t`<div class="now" style="top:${t1(H,this.now)}px"></div>`:a}
      ${p.map(n=>d(this,m,L7).call(this,C,n,H,o(n.start,n.end)))}
      ${A&&this.drag?.hasMoved?t`<div class="ghost" style=${o(this.drag.span.start,this.drag.span.end)}>
              ${d(this,m,i1).call(this,C,this.drag.span)}
            </div>`:a}
    </div>`},L7=function(C,H,M,e){let r=d(this,m,g5).call(this,H),i=H.title??"";return t`<button
      class="booking ${H.stage}"
      style=${e}
      aria-label="${d(this,m,i1).call(this,C,H)} ${C.title} ${i} ${r}"
      @pointerdown=${o=>d(this,m,h2).call(this,o,C,M,H)}
      @click=${()=>d(this,m,r7).call(this,C,H)}
    >
      ${d(this,m,i1).call(this,C,H)}<br /><span class="name">${i}</span> ${r}
      ${H.may_move?t`<span
              class="handle"
              @pointerdown=${o=>d(this,m,h2).call(this,o,C,M,H,"length")}
            ></span>`:a}
    </button>`},g5=function(C){let H=`stage_${C.stage}`;return k(H)?this.say(H):C.stage},i1=function(C,H){let M=e=>B(this.language,C.site.zone,e);return`${M(H.start)}–${M(H.end)}`},h2=function(C,H,M,e,r=e?"move":"book"){if(C.stopPropagation(),C.button!==0||this.busy||e&&!e.may_move)return;let o=C.currentTarget.closest(".column");if(!o)return;let p=o.getBoundingClientRect().top,A=Z5(M,C.clientY-p),n={kind:r,column:H,booking:e,from:A,range:M,span:e?{start:e.start,end:e.end}:c2(M,A,A),hasMoved:!1};d(this,m,M7).call(this,C,o,n)},M7=function(C,H,M){let e=C.pointerType!=="mouse",r=!e,i=S=>{r&&S.preventDefault()},o=S=>{if(S.pointerId!==C.pointerId)return;let b=Math.hypot(S.clientX-C.clientX,S.clientY-C.clientY)>R4;if(!r){b&&p();return}if(b||this.drag?.hasMoved){let c1=H.getBoundingClientRect().top;this.drag=j0(M,Z5(M.range,S.clientY-c1))}},p=()=>{clearTimeout(s(this,u1)),window.removeEventListener("pointermove",o),window.removeEventListener("pointerup",A),window.removeEventListener("pointercancel",n),window.removeEventListener("keydown",v),H.removeEventListener("touchmove",i)},A=S=>{if(S.pointerId!==C.pointerId)return;p();let b=this.drag;this.drag=void 0,b?.hasMoved&&d(this,m,e7).call(this,b)},n=()=>{p(),this.drag=void 0},v=S=>{S.key==="Escape"&&n()};window.addEventListener("pointermove",o),window.addEventListener("pointerup",A),window.addEventListener("pointercancel",n),window.addEventListener("keydown",v),H.addEventListener("touchmove",i,{passive:!1}),e&&Z(this,u1,setTimeout(()=>{r=!0,this.drag={...M,hasMoved:M.kind==="book"},navigator.vibrate?.(20)},P4))},e7=async function(C){Z(this,Z1,!0),setTimeout(()=>{Z(this,Z1,!1)}),C.booking?await d(this,m,f5).call(this,C.column,C.booking,C.span):this.sheet={column:C.column,booking:void 0,span:C.span}},Z1=new WeakMap,r7=function(C,H){s(this,Z1)||(this.sheet={column:C,booking:H,span:{start:H.start,end:H.end}})},f5=async function(C,H,M){if(M.start===H.start&&M.end===H.end)return;await this.carryOut("move",{site:C.site.site,space:C.space.space,booking_id:H.booking_id,seen_start:H.start,seen_end:H.end,start:M.start,end:M.end})&&(this.told=this.say("moved_to",{times:d(this,m,i1).call(this,C,M)}))},t7=function(C){let{column:H,booking:M,span:e}=C;return t`<dialog
      open
      aria-label=${H.title}
      style="position:fixed;z-index:9;inset-block-end:8px;inset-block-start:auto;margin:0 auto"
      @keydown=${r=>{r.key==="Escape"&&(this.sheet=void 0)}}
    >
      <h2>${H.space.name}, ${H.site.name}</h2>
      <p>
        <strong>${T1(this.language,H.site.zone,e.start,"long")}</strong>
        ${d(this,m,i1).call(this,H,e)}
      </p>
      ${M?d(this,m,a7).call(this,H,M):d(this,m,i7).call(this,C)}
      <div class="row" style="margin-top:8px">
        <button autofocus @click=${()=>{this.sheet=void 0}}>${this.say("close")}</button>
      </div>
    </dialog>`},i7=function(C){let H=(M,e)=>{let r={start:C.span.start+M,end:C.span.end+e};r.end-r.start>=900&&(this.sheet={...C,span:r})};return t`<label
        >${this.say("what_for")}<br /><input
          id="title"
          maxlength="200"
          autocomplete="off"
          style="width:100%"
      /></label>
      ${d(this,m,O5).call(this,H)}
      <div class="row">
        <button class="main" ?disabled=${this.busy} @click=${()=>d(this,m,o7).call(this,C)}>
          ${this.say("book")}
        </button>
      </div>`},o7=async function(C){let{column:H,span:M}=C,e=this.renderRoot.querySelector("#title")?.value??"";await this.carryOut("book",{site:H.site.site,space:H.space.space,start:M.start,minutes:Math.round((M.end-M.start)/60),title:e})&&(this.told=this.say("booked_for",{times:d(this,m,i1).call(this,H,M)}),this.sheet=void 0)},O5=function(C){let H=(M,e,r)=>t`<button ?disabled=${this.busy} @click=${()=>C(e,r)}>${this.say(M)}</button>`;return t`<div class="row" style="margin:8px 0" role="group" aria-label=${this.say("times")}>
      ${H("quarter_earlier",-900,-900)} ${H("quarter_later",900,900)}
      ${H("shorter",0,-900)} ${H("longer",0,900)}
    </div>`},a7=function(C,H){let M=C.site.zone,e=p=>$(this.language,M,p,this.now),r={site:C.site.site,space:C.space.space},i=async p=>{await this.carryOut("act",{...r,act:p,booking_id:H.booking_id}),this.sheet=void 0},o=async(p,A)=>{await d(this,m,f5).call(this,C,H,{start:H.start+p,end:Math.max(H.start+p+900,H.end+A)}),this.sheet=void 0};return t`
      ${H.title?t`<p>${H.title}</p>`:a}
      <p><strong>${d(this,m,g5).call(this,H)}</strong></p>
      ${H.checked_in_at?t`<p>${this.say("came_at",{time:e(H.checked_in_at)})}</p>`:a}
      ${H.ended_at?t`<p>${this.say("ended_at",{time:e(H.ended_at)})}</p>`:a}
      ${H.reason?t`<p>${H.reason}</p>`:a}
      ${H.certificate?t`<details ?open=${H.is_released}>
              <summary>${this.say("certificate")}</summary>
              <pre>${H.certificate}</pre>
            </details>`:a}
      ${H.source?t`<p class="quiet">${this.say("from_source",{source:H.source})}</p>`:a}
      ${H.may_move?d(this,m,O5).call(this,o):a}
      <div class="row">
        ${H.undo_until?t`<button class="main" ?disabled=${this.busy} @click=${()=>i("undo")}>
                ${this.say("undo")}
              </button>`:a}
        ${H.stage==="checked_in"?t`<button ?disabled=${this.busy} @click=${()=>i("end")}>${this.say("end")}</button>`:a}
        ${H.may_cancel?t`<button
                class="danger"
                ?disabled=${this.busy}
                @click=${()=>confirm(this.say("sure_to_cancel"))&&i("cancel")}
              >
                ${this.say("cancel_booking")}
              </button>`:a}
      </div>
    `},x1.properties={...g.properties,date:{state:!0},mode:{state:!0},chosen:{state:!0},drag:{state:!0},sheet:{state:!0},told:{state:!0}},x1.styles=[...g.styles,X0];function A7(L){let V=L.filter(H=>H.points.length>0);return[...new Set(V.flatMap(H=>H.points.map(M=>M.grace)))].filter(H=>V.every(M=>M.points.some(e=>e.grace===H))).sort((H,M)=>H-M).map(H=>{let M=V.flatMap(r=>r.points.filter(i=>i.grace===H)),e=r=>M.reduce((i,o)=>i+r(o),0);return{grace:H,bookings:e(r=>r.bookings),freed:e(r=>r.freed_minutes),hurt:e(r=>r.hurt),set:V.filter(r=>r.as_set===H).length}})}function y5(L){let V=10**Math.floor(Math.log10(Math.max(1,L)));return([1,2,5,10].find(H=>H*V>=L)??10)*V}function d7(L,{left:V,width:C}){let H=Math.min(...L),M=Math.max(1,Math.max(...L)-H);return L.map(e=>V+C*(e-H)/M)}function k5(L,V,C,H){return L.map((M,e)=>{let r=H.top+H.height-H.height*M/C;return`${e===0?"M":"L"}${(V[e]??0).toFixed(1)} ${r.toFixed(1)}`}).join(" ")}var E={left:40,top:12,width:262,height:130},$4=340,n7=182,p7=18,m7={colour:"var(--primary-color, #0277bd)",dashes:"none"},l7={colour:"var(--taken)",dashes:"6 4"};function w5({colour:L,dashes:V},C){return L1`<path d=${C} fill="none" stroke=${L} stroke-width="3"
    stroke-dasharray=${V}></path>`}function f2(L,V,C,H){return L1`<text x=${L} y=${V} text-anchor=${H} font-size="12"
    fill="currentColor">${C}</text>`}function s7(L,V){return t`<span class="row" style="gap:6px;flex-wrap:nowrap">
    <svg width="28" height="6" aria-hidden="true">${w5(L,"M0 3H28")}</svg>${V}
  </span>`}function v7(L,V){let C=d7(L.map(A=>A.grace),E),H=L.map(A=>A.freed/60),M=L.map(A=>A.hurt),[e,r]=[y5(Math.max(...H)),y5(Math.max(...M))],i=E.top+E.height,o=E.left+E.width,p=-p7;return t`<p class="row" style="justify-content:space-between">
      ${s7(m7,V.freed)} ${s7(l7,V.hurt)}
    </p>
    <svg
      viewBox="0 0 ${$4} ${n7}"
      width="100%"
      style="max-height:360px"
      role="img"
      aria-label=${V.whole}
    >
      ${[0,.5,1].map(A=>{let n=i-A*E.height;return L1`<path d="M${E.left} ${n}H${o}" stroke="var(--line)"></path>
          ${f2(E.left-6,n+4,V.number(A*e),"end")}
          ${A===.5&&r%2?"":f2(o+6,n+4,V.number(A*r),"start")}`})}
      ${L.map((A,n)=>{let v=C[n]??0;return v-p<p7?"":(p=v,f2(v,i+18,String(A.grace),"middle"))})}
      ${f2(E.left+E.width/2,n7-4,V.axis,"middle")}
      ${w5(m7,k5(H,C,e,E))} ${w5(l7,k5(M,C,r,E))}
    </svg>`}var F4=30,o1,h,O2,b5,x7,K1,u7,y2,Z7,T5,c7,S7,q1=class extends g{constructor(){super();x(this,h);x(this,o1,0);x(this,K1,()=>{Z(this,o1,s(this,o1)+1),this.isRunning=!1});this.kind="",this.curves=[],this.wanted=[],this.isRunning=!1}disconnectedCallback(){super.disconnectedCallback(),s(this,K1).call(this)}question(){return{type:"places"}}isNews(){return!1}content(C){let H=d(this,h,b5).call(this,C),M=[...new Set(H.flatMap(e=>e.spaces.filter(r=>r.is_bookable).map(r=>r.kind)))].filter(e=>e!=="locker");return t`
      <h2>${this.say("card_what_if")}</h2>
      ${H.length===0?t`<p class="quiet">${this.say("not_for_you")}</p>`:t`<p class="quiet">${this.say("what_if_question")}</p>`}
      <div class="row">
        ${M.map(e=>t`<button
            class=${e===this.kind?"main":""}
            aria-pressed=${e===this.kind}
            ?disabled=${this.isRunning}
            @click=${()=>d(this,h,x7).call(this,C,e)}
          >
            ${d(this,h,O2).call(this,e)}
          </button>`)}
      </div>
      ${this.isRunning?d(this,h,u7).call(this):d(this,h,Z7).call(this)}
    `}};o1=new WeakMap,h=new WeakSet,O2=function(C){let H=`kind_${C}`;return k(H)?this.say(H):C},b5=function(C){return C.sites.filter(H=>H.rights.includes("records")&&(!this.config.site||H.site===this.config.site))},x7=async function(C,H){let M=++j1(this,o1)._,e=d(this,h,b5).call(this,C),r=e.flatMap(i=>i.spaces.filter(o=>o.is_bookable&&o.kind===H).map(({space:o,name:p})=>({site:i.site,space:o,name:e.length>1?`${p} (${i.name})`:p})));this.kind=H,this.curves=[],this.wrong="",this.wanted=r,this.isRunning=!0;for(let{site:i,space:o}of r)try{let A=await this.hass?.callWS({type:"faitout/desk/what_if",site:i,space:o});if(M!==s(this,o1))return;A&&(this.curves=[...this.curves,A])}catch(p){if(M!==s(this,o1))return;this.wrong=M1(p,this.language);break}this.isRunning=!1},K1=new WeakMap,u7=function(){let[C,H]=[this.curves.length,this.wanted.length];return t`<p role="status" class="row">
      <progress max=${H} value=${C} aria-label=${d(this,h,O2).call(this,this.kind)}></progress>
      ${this.say("replayed",{done:C,all:H})}
      <button @click=${s(this,K1)}>${this.say("stop")}</button>
    </p>`},y2=function(){let[C,H]=[this.curves.length,this.wanted.length];if(C===H)return a;if(C===0)return t`<p role="status"><strong>${this.say("none_counted")}</strong></p>`;let M=this.wanted.slice(0,C).map(e=>e.name);return t`<p role="status">
      <strong>${this.say("part_counted",{done:C,all:H})}</strong>
      <span class="quiet">${this.say("counted_are",{names:M.join(", ")})}</span>
    </p>`},Z7=function(){if(this.wanted.length===0)return a;if(this.curves.length===0)return d(this,h,y2).call(this);let C=A7(this.curves),[H]=C;return H?t`
      <h3>${d(this,h,O2).call(this,this.kind)}</h3>
      ${d(this,h,y2).call(this)}
      ${H.bookings<F4?t`<p>${this.say("few_bookings",{count:H.bookings})}</p>`:a}
      ${v7(C,{whole:this.say("what_if_curve"),freed:this.say("would_free_hours"),hurt:this.say("would_hurt_people"),axis:this.say("grace_minutes"),number:M=>d(this,h,T5).call(this,M)})}
      ${d(this,h,c7).call(this,C)}
    `:t`${d(this,h,y2).call(this)}<p>${this.say("nothing_recorded")}</p>`},T5=function(C){return new Intl.NumberFormat(this.language,{maximumFractionDigits:1}).format(C)},c7=function(C){return t`<table style="width:100%;border-collapse:collapse">
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
              ${H.grace} min ${d(this,h,S7).call(this,H)}
            </th>
            <td style="text-align:end">${d(this,h,T5).call(this,H.freed/60)} h</td>
            <td style="text-align:end">${H.hurt}</td>
          </tr>`)}
      </tbody>
    </table>`},S7=function(C){if(C.set===0)return a;let H=this.curves.filter(e=>e.points.length>0).length,M=C.set===H?this.say("as_set"):this.say("as_set_in",{count:C.set,all:H});return t`<strong>${M}</strong>`},q1.properties={...g.properties,kind:{state:!0},curves:{state:!0},wanted:{state:!0},isRunning:{state:!0}};var D4={"faitout-now":G1,"faitout-week":x1,"faitout-attention":$1,"faitout-space":u2,"faitout-figures":D1,"faitout-hours":s1,"faitout-what-if":q1};window.customCards??=[];for(let[L,V]of Object.entries(D4)){if(window.customElements.get(L))continue;window.customElements.define(L,V);let C=L.slice(8).replace("-","_"),H=document.documentElement.lang||navigator.language;window.customCards.push({type:L,name:`Faitout: ${O(H,`card_${C}`)}`,description:O(H,`card_${C}_does`),preview:!1})}var h7=`ll-strategy-dashboard-${u5}`;window.customStrategies??=[];if(!window.customElements.get(h7)){let L=document.documentElement.lang||navigator.language;window.customElements.define(h7,Z2),window.customStrategies.push({type:u5,strategyType:"dashboard",name:O(L,"strategy"),description:O(L,"strategy_does")})}
