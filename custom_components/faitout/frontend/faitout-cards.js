var K3=L=>{throw TypeError(L)};var w5=(L,V,C)=>V.has(L)||K3("Cannot "+C);var m=(L,V,C)=>(w5(L,V,"read from private field"),C?C.call(L):V.get(L)),s=(L,V,C)=>V.has(L)?K3("Cannot add the same private member more than once"):V instanceof WeakSet?V.add(L):V.set(L,C),v=(L,V,C,H)=>(w5(L,V,"write to private field"),H?H.call(L,C):V.set(L,C),C),a=(L,V,C)=>(w5(L,V,"access private method"),C);var R2=(L,V,C,H)=>({set _(e){v(L,V,e,C)},get _(){return m(L,V,H)}});var F2=globalThis,D2=F2.ShadowRoot&&(F2.ShadyCSS===void 0||F2.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,b5=Symbol(),j3=new WeakMap,V2=class{constructor(V,C,H){if(this._$cssResult$=!0,H!==b5)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=V,this.t=C}get styleSheet(){let V=this.o,C=this.t;if(D2&&V===void 0){let H=C!==void 0&&C.length===1;H&&(V=j3.get(C)),V===void 0&&((this.o=V=new CSSStyleSheet).replaceSync(this.cssText),H&&j3.set(C,V))}return V}toString(){return this.cssText}},X3=L=>new V2(typeof L=="string"?L:L+"",void 0,b5),K=(L,...V)=>{let C=L.length===1?L[0]:V.reduce((H,e,M)=>H+(r=>{if(r._$cssResult$===!0)return r.cssText;if(typeof r=="number")return r;throw Error("Value passed to 'css' function must be a 'css' function result: "+r+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(e)+L[M+1],L[0]);return new V2(C,L,b5)},Y3=(L,V)=>{if(D2)L.adoptedStyleSheets=V.map(C=>C instanceof CSSStyleSheet?C:C.styleSheet);else for(let C of V){let H=document.createElement("style"),e=F2.litNonce;e!==void 0&&H.setAttribute("nonce",e),H.textContent=C.cssText,L.appendChild(H)}},_5=D2?L=>L:L=>L instanceof CSSStyleSheet?(V=>{let C="";for(let H of V.cssRules)C+=H.cssText;return X3(C)})(L):L;var{is:n9,defineProperty:d9,getOwnPropertyDescriptor:p9,getOwnPropertyNames:m9,getOwnPropertySymbols:l9,getPrototypeOf:s9}=Object,E2=globalThis,J3=E2.trustedTypes,v9=J3?J3.emptyScript:"",x9=E2.reactiveElementPolyfillSupport,L2=(L,V)=>L,T5={toAttribute(L,V){switch(V){case Boolean:L=L?v9:null;break;case Object:case Array:L=L==null?L:JSON.stringify(L)}return L},fromAttribute(L,V){let C=L;switch(V){case Boolean:C=L!==null;break;case Number:C=L===null?null:Number(L);break;case Object:case Array:try{C=JSON.parse(L)}catch{C=null}}return C}},H0=(L,V)=>!n9(L,V),C0={attribute:!0,type:String,converter:T5,reflect:!1,useDefault:!1,hasChanged:H0};Symbol.metadata??=Symbol("metadata"),E2.litPropertyMetadata??=new WeakMap;var M1=class extends HTMLElement{static addInitializer(V){this._$Ei(),(this.l??=[]).push(V)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(V,C=C0){if(C.state&&(C.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(V)&&((C=Object.create(C)).wrapped=!0),this.elementProperties.set(V,C),!C.noAccessor){let H=Symbol(),e=this.getPropertyDescriptor(V,H,C);e!==void 0&&d9(this.prototype,V,e)}}static getPropertyDescriptor(V,C,H){let{get:e,set:M}=p9(this.prototype,V)??{get(){return this[C]},set(r){this[C]=r}};return{get:e,set(r){let t=e?.call(this);M?.call(this,r),this.requestUpdate(V,t,H)},configurable:!0,enumerable:!0}}static getPropertyOptions(V){return this.elementProperties.get(V)??C0}static _$Ei(){if(this.hasOwnProperty(L2("elementProperties")))return;let V=s9(this);V.finalize(),V.l!==void 0&&(this.l=[...V.l]),this.elementProperties=new Map(V.elementProperties)}static finalize(){if(this.hasOwnProperty(L2("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(L2("properties"))){let C=this.properties,H=[...m9(C),...l9(C)];for(let e of H)this.createProperty(e,C[e])}let V=this[Symbol.metadata];if(V!==null){let C=litPropertyMetadata.get(V);if(C!==void 0)for(let[H,e]of C)this.elementProperties.set(H,e)}this._$Eh=new Map;for(let[C,H]of this.elementProperties){let e=this._$Eu(C,H);e!==void 0&&this._$Eh.set(e,C)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(V){let C=[];if(Array.isArray(V)){let H=new Set(V.flat(1/0).reverse());for(let e of H)C.unshift(_5(e))}else V!==void 0&&C.push(_5(V));return C}static _$Eu(V,C){let H=C.attribute;return H===!1?void 0:typeof H=="string"?H:typeof V=="string"?V.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(V=>this.enableUpdating=V),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(V=>V(this))}addController(V){(this._$EO??=new Set).add(V),this.renderRoot!==void 0&&this.isConnected&&V.hostConnected?.()}removeController(V){this._$EO?.delete(V)}_$E_(){let V=new Map,C=this.constructor.elementProperties;for(let H of C.keys())this.hasOwnProperty(H)&&(V.set(H,this[H]),delete this[H]);V.size>0&&(this._$Ep=V)}createRenderRoot(){let V=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return Y3(V,this.constructor.elementStyles),V}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(V=>V.hostConnected?.())}enableUpdating(V){}disconnectedCallback(){this._$EO?.forEach(V=>V.hostDisconnected?.())}attributeChangedCallback(V,C,H){this._$AK(V,H)}_$ET(V,C){let H=this.constructor.elementProperties.get(V),e=this.constructor._$Eu(V,H);if(e!==void 0&&H.reflect===!0){let M=(H.converter?.toAttribute!==void 0?H.converter:T5).toAttribute(C,H.type);this._$Em=V,M==null?this.removeAttribute(e):this.setAttribute(e,M),this._$Em=null}}_$AK(V,C){let H=this.constructor,e=H._$Eh.get(V);if(e!==void 0&&this._$Em!==e){let M=H.getPropertyOptions(e),r=typeof M.converter=="function"?{fromAttribute:M.converter}:M.converter?.fromAttribute!==void 0?M.converter:T5;this._$Em=e;let t=r.fromAttribute(C,M.type);this[e]=t??this._$Ej?.get(e)??t,this._$Em=null}}requestUpdate(V,C,H,e=!1,M){if(V!==void 0){let r=this.constructor;if(e===!1&&(M=this[V]),H??=r.getPropertyOptions(V),!((H.hasChanged??H0)(M,C)||H.useDefault&&H.reflect&&M===this._$Ej?.get(V)&&!this.hasAttribute(r._$Eu(V,H))))return;this.C(V,C,H)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(V,C,{useDefault:H,reflect:e,wrapped:M},r){H&&!(this._$Ej??=new Map).has(V)&&(this._$Ej.set(V,r??C??this[V]),M!==!0||r!==void 0)||(this._$AL.has(V)||(this.hasUpdated||H||(C=void 0),this._$AL.set(V,C)),e===!0&&this._$Em!==V&&(this._$Eq??=new Set).add(V))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(C){Promise.reject(C)}let V=this.scheduleUpdate();return V!=null&&await V,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,M]of this._$Ep)this[e]=M;this._$Ep=void 0}let H=this.constructor.elementProperties;if(H.size>0)for(let[e,M]of H){let{wrapped:r}=M,t=this[e];r!==!0||this._$AL.has(e)||t===void 0||this.C(e,void 0,M,t)}}let V=!1,C=this._$AL;try{V=this.shouldUpdate(C),V?(this.willUpdate(C),this._$EO?.forEach(H=>H.hostUpdate?.()),this.update(C)):this._$EM()}catch(H){throw V=!1,this._$EM(),H}V&&this._$AE(C)}willUpdate(V){}_$AE(V){this._$EO?.forEach(C=>C.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(V)),this.updated(V)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(V){return!0}update(V){this._$Eq&&=this._$Eq.forEach(C=>this._$ET(C,this[C])),this._$EM()}updated(V){}firstUpdated(V){}};M1.elementStyles=[],M1.shadowRootOptions={mode:"open"},M1[L2("elementProperties")]=new Map,M1[L2("finalized")]=new Map,x9?.({ReactiveElement:M1}),(E2.reactiveElementVersions??=[]).push("2.1.2");var E5=globalThis,V0=L=>L,N2=E5.trustedTypes,L0=N2?N2.createPolicy("lit-html",{createHTML:L=>L}):void 0,o0="$lit$",d1=`lit$${Math.random().toFixed(9).slice(2)}$`,a0="?"+d1,u9=`<${a0}>`,h1=document,M2=()=>h1.createComment(""),r2=L=>L===null||typeof L!="object"&&typeof L!="function",N5=Array.isArray,Z9=L=>N5(L)||typeof L?.[Symbol.iterator]=="function",B5=`[ 	
\f\r]`,e2=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,e0=/-->/g,M0=/>/g,c1=RegExp(`>|${B5}(?:([^\\s"'>=/]+)(${B5}*=${B5}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),r0=/'/g,t0=/"/g,A0=/^(?:script|style|textarea|title)$/i,W5=L=>(V,...C)=>({_$litType$:L,strings:V,values:C}),i=W5(1),W2=W5(2),Y6=W5(3),g1=Symbol.for("lit-noChange"),A=Symbol.for("lit-nothing"),i0=new WeakMap,S1=h1.createTreeWalker(h1,129);function n0(L,V){if(!N5(L)||!L.hasOwnProperty("raw"))throw Error("invalid template strings array");return L0!==void 0?L0.createHTML(V):V}var c9=(L,V)=>{let C=L.length-1,H=[],e,M=V===2?"<svg>":V===3?"<math>":"",r=e2;for(let t=0;t<C;t++){let o=L[t],d,n,p=-1,l=0;for(;l<o.length&&(r.lastIndex=l,n=r.exec(o),n!==null);)l=r.lastIndex,r===e2?n[1]==="!--"?r=e0:n[1]!==void 0?r=M0:n[2]!==void 0?(A0.test(n[2])&&(e=RegExp("</"+n[2],"g")),r=c1):n[3]!==void 0&&(r=c1):r===c1?n[0]===">"?(r=e??e2,p=-1):n[1]===void 0?p=-2:(p=r.lastIndex-n[2].length,d=n[1],r=n[3]===void 0?c1:n[3]==='"'?t0:r0):r===t0||r===r0?r=c1:r===e0||r===M0?r=e2:(r=c1,e=void 0);let c=r===c1&&L[t+1].startsWith("/>")?" ":"";M+=r===e2?o+u9:p>=0?(H.push(d),o.slice(0,p)+o0+o.slice(p)+d1+c):o+d1+(p===-2?t:c)}return[n0(L,M+(L[C]||"<?>")+(V===2?"</svg>":V===3?"</math>":"")),H]},t2=class L{constructor({strings:V,_$litType$:C},H){let e;this.parts=[];let M=0,r=0,t=V.length-1,o=this.parts,[d,n]=c9(V,C);if(this.el=L.createElement(d,H),S1.currentNode=this.el.content,C===2||C===3){let p=this.el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(e=S1.nextNode())!==null&&o.length<t;){if(e.nodeType===1){if(e.hasAttributes())for(let p of e.getAttributeNames())if(p.endsWith(o0)){let l=n[r++],c=e.getAttribute(p).split(d1),x=/([.?@])?(.*)/.exec(l);o.push({type:1,index:M,name:x[2],strings:c,ctor:x[1]==="."?$5:x[1]==="?"?R5:x[1]==="@"?F5:b1}),e.removeAttribute(p)}else p.startsWith(d1)&&(o.push({type:6,index:M}),e.removeAttribute(p));if(A0.test(e.tagName)){let p=e.textContent.split(d1),l=p.length-1;if(l>0){e.textContent=N2?N2.emptyScript:"";for(let c=0;c<l;c++)e.append(p[c],M2()),S1.nextNode(),o.push({type:2,index:++M});e.append(p[l],M2())}}}else if(e.nodeType===8)if(e.data===a0)o.push({type:2,index:M});else{let p=-1;for(;(p=e.data.indexOf(d1,p+1))!==-1;)o.push({type:7,index:M}),p+=d1.length-1}M++}}static createElement(V,C){let H=h1.createElement("template");return H.innerHTML=V,H}};function w1(L,V,C=L,H){if(V===g1)return V;let e=H!==void 0?C._$Co?.[H]:C._$Cl,M=r2(V)?void 0:V._$litDirective$;return e?.constructor!==M&&(e?._$AO?.(!1),M===void 0?e=void 0:(e=new M(L),e._$AT(L,C,H)),H!==void 0?(C._$Co??=[])[H]=e:C._$Cl=e),e!==void 0&&(V=w1(L,e._$AS(L,V.values),e,H)),V}var P5=class{constructor(V,C){this._$AV=[],this._$AN=void 0,this._$AD=V,this._$AM=C}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(V){let{el:{content:C},parts:H}=this._$AD,e=(V?.creationScope??h1).importNode(C,!0);S1.currentNode=e;let M=S1.nextNode(),r=0,t=0,o=H[0];for(;o!==void 0;){if(r===o.index){let d;o.type===2?d=new i2(M,M.nextSibling,this,V):o.type===1?d=new o.ctor(M,o.name,o.strings,this,V):o.type===6&&(d=new D5(M,this,V)),this._$AV.push(d),o=H[++t]}r!==o?.index&&(M=S1.nextNode(),r++)}return S1.currentNode=h1,e}p(V){let C=0;for(let H of this._$AV)H!==void 0&&(H.strings!==void 0?(H._$AI(V,H,C),C+=H.strings.length-2):H._$AI(V[C])),C++}},i2=class L{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(V,C,H,e){this.type=2,this._$AH=A,this._$AN=void 0,this._$AA=V,this._$AB=C,this._$AM=H,this.options=e,this._$Cv=e?.isConnected??!0}get parentNode(){let V=this._$AA.parentNode,C=this._$AM;return C!==void 0&&V?.nodeType===11&&(V=C.parentNode),V}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(V,C=this){V=w1(this,V,C),r2(V)?V===A||V==null||V===""?(this._$AH!==A&&this._$AR(),this._$AH=A):V!==this._$AH&&V!==g1&&this._(V):V._$litType$!==void 0?this.$(V):V.nodeType!==void 0?this.T(V):Z9(V)?this.k(V):this._(V)}O(V){return this._$AA.parentNode.insertBefore(V,this._$AB)}T(V){this._$AH!==V&&(this._$AR(),this._$AH=this.O(V))}_(V){this._$AH!==A&&r2(this._$AH)?this._$AA.nextSibling.data=V:this.T(h1.createTextNode(V)),this._$AH=V}$(V){let{values:C,_$litType$:H}=V,e=typeof H=="number"?this._$AC(V):(H.el===void 0&&(H.el=t2.createElement(n0(H.h,H.h[0]),this.options)),H);if(this._$AH?._$AD===e)this._$AH.p(C);else{let M=new P5(e,this),r=M.u(this.options);M.p(C),this.T(r),this._$AH=M}}_$AC(V){let C=i0.get(V.strings);return C===void 0&&i0.set(V.strings,C=new t2(V)),C}k(V){N5(this._$AH)||(this._$AH=[],this._$AR());let C=this._$AH,H,e=0;for(let M of V)e===C.length?C.push(H=new L(this.O(M2()),this.O(M2()),this,this.options)):H=C[e],H._$AI(M),e++;e<C.length&&(this._$AR(H&&H._$AB.nextSibling,e),C.length=e)}_$AR(V=this._$AA.nextSibling,C){for(this._$AP?.(!1,!0,C);V!==this._$AB;){let H=V0(V).nextSibling;V0(V).remove(),V=H}}setConnected(V){this._$AM===void 0&&(this._$Cv=V,this._$AP?.(V))}},b1=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(V,C,H,e,M){this.type=1,this._$AH=A,this._$AN=void 0,this.element=V,this.name=C,this._$AM=e,this.options=M,H.length>2||H[0]!==""||H[1]!==""?(this._$AH=Array(H.length-1).fill(new String),this.strings=H):this._$AH=A}_$AI(V,C=this,H,e){let M=this.strings,r=!1;if(M===void 0)V=w1(this,V,C,0),r=!r2(V)||V!==this._$AH&&V!==g1,r&&(this._$AH=V);else{let t=V,o,d;for(V=M[0],o=0;o<M.length-1;o++)d=w1(this,t[H+o],C,o),d===g1&&(d=this._$AH[o]),r||=!r2(d)||d!==this._$AH[o],d===A?V=A:V!==A&&(V+=(d??"")+M[o+1]),this._$AH[o]=d}r&&!e&&this.j(V)}j(V){V===A?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,V??"")}},$5=class extends b1{constructor(){super(...arguments),this.type=3}j(V){this.element[this.name]=V===A?void 0:V}},R5=class extends b1{constructor(){super(...arguments),this.type=4}j(V){this.element.toggleAttribute(this.name,!!V&&V!==A)}},F5=class extends b1{constructor(V,C,H,e,M){super(V,C,H,e,M),this.type=5}_$AI(V,C=this){if((V=w1(this,V,C,0)??A)===g1)return;let H=this._$AH,e=V===A&&H!==A||V.capture!==H.capture||V.once!==H.once||V.passive!==H.passive,M=V!==A&&(H===A||e);e&&this.element.removeEventListener(this.name,this,H),M&&this.element.addEventListener(this.name,this,V),this._$AH=V}handleEvent(V){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,V):this._$AH.handleEvent(V)}},D5=class{constructor(V,C,H){this.element=V,this.type=6,this._$AN=void 0,this._$AM=C,this.options=H}get _$AU(){return this._$AM._$AU}_$AI(V){w1(this,V)}};var S9=E5.litHtmlPolyfillSupport;S9?.(t2,i2),(E5.litHtmlVersions??=[]).push("3.3.3");var d0=(L,V,C)=>{let H=C?.renderBefore??V,e=H._$litPart$;if(e===void 0){let M=C?.renderBefore??null;H._$litPart$=e=new i2(V.insertBefore(M2(),M),M,void 0,C??{})}return e._$AI(L),e};var I5=globalThis,C1=class extends M1{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let V=super.createRenderRoot();return this.renderOptions.renderBefore??=V.firstChild,V}update(V){let C=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(V),this._$Do=d0(C,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return g1}};C1._$litElement$=!0,C1.finalized=!0,I5.litElementHydrateSupport?.({LitElement:C1});var h9=I5.litElementPolyfillSupport;h9?.({LitElement:C1});(I5.litElementVersions??=[]).push("4.2.2");var I2=K`
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
`;var U2={closed_then:"closed {when}",until_day:"until {day}, included",until_tonight:"until this evening",close_until:"Close until…",evening_of:"{day} evening",this_evening:"this evening",another_time:"Other times…",close_until_does:"It opens again by itself. Taken out of service, it waits until somebody puts it back.",add_break:"Add a break",all_days:"all",all_of_them:"All of them",back:"Back",bookings_stay_so:"Bookings that were moved or cancelled stay so.",calendar_silent:"This calendar does not answer. Nothing of it is known.",calendar_silent_since:"This calendar does not answer. It did last at {time}; what it said then holds.",cancel_all:"Cancel all",card_hours:"Opening hours",card_hours_does:"The week, what differs from it, closing a place or a space, opening longer",change:"Change",changed_meanwhile:"Somebody changed the hours meanwhile. What you typed is still here; look again at what holds now:",close_from_to:"Close from… to…",close_it:"Close",close_that_day:"Close that day",closed_on_holidays:"Closed on public holidays",closes_at:"closes at",closing_calendar:"Calendar of closings",closing_calendar_does:"Each event of this calendar closes the place for as long as it lasts: school holidays, bridges, works. Its title is the reason that people read.",copy_day:"Copy…",copy_to:"Copy to these days",country:"Country",days_from_to:"{from} to {to}",decide:"Keep, move or cancel?",do_so:"Do so",fault_end_first:"It would end before it begins. Choose a later end.",fault_far:"That is too far ahead. Choose an earlier day.",fault_no_country:"Choose the country whose public holidays count.",fault_no_day:"Choose a day.",fault_no_time:"A time is missing. Type it, or take the line away.",fault_over:"That is over already. Choose a later day.",fault_span:"It would close before it opens. Choose a later end.",fault_spans_meet:"The second opening begins before the first one ends. Leave a break between them.",first_day:"From",from_time:"at",go_on:"I have seen it, go on",gone_line:"no longer: {what}",holidays_closed:"Closed on public holidays: {where}.",holidays_open:"Open as on any other day.",hours_changed:"Done.",in_the_way:"{count} bookings lie in the way. Nothing has changed yet: say what becomes of each.",in_the_way_title:"Bookings in the way",keep_all:"Keep all",keep_booking:"Keep it",last_day:"To (included)",look_closed:"closed",look_longer:"open longer",look_other:"other hours",month_after:"Next month",month_before:"Month before",move_all:"Move where it can be",move_in_time:"Move to another time…",new_hours:"other hours: {what}",new_line:"new: {what}",new_settings:"public holidays or the calendar of closings",new_start:"New beginning",no_answer:"The hub did not answer. Nobody knows yet whether it was done: look once it is back.",no_calendar:"None",no_holder:"Nobody’s name is on it: the hub can tell nobody.",no_subdivision:"The whole country",nothing_differs:"Nothing: each week is as below.",one_in_the_way:"One booking lies in the way. Nothing has changed yet: say what becomes of it.",open_all_day:"Day and night",open_all_the_same:"Open all the same",open_that_day:"Open",opens_at:"opens at",origin_calendar:"From the calendar “{name}”: change it there.",origin_holiday:"Public holiday",other_hours:"Other hours on one day",other_hours_that_day:"Other hours that day",public_holidays:"Public holidays",reason:"Reason, for all to read",reason_bridge:"Bridge day",reason_event:"Event",reason_leave:"Holidays",reason_works:"Works",reopen:"Reopen",save:"Save",space_closed:"{space}: closed",spaces_closed:"a space is closed",still_to_decide:"Still to decide: {count}.",subdivision:"Part of the country",take_away:"Take away",take_back:"Take it back",take_span_away:"Take away",the_month:"The month",the_week:"The week",to_time:"at",usually:"Usually on a {day}: {hours}",what_closes:"What closes",what_differs:"What differs in the coming year",which_day:"Day",whole_days:"Whole days",whole_place:"The whole place",working:"The hub is at it…",act_again:"Let the hub act",all_in_order:"All is in order: nothing waits for you.",nothing_for_you:"Nothing waits for you.",one_for_others:"One more thing waits for somebody else.",things_for_others:"{count} more things wait for somebody else.",and_more:"and {count} more",ask_somebody:"Ask {who}: it wants a right that you do not have.",attention:"Needs a person",away:"The hub does not answer at the moment. What is shown is old.",book:"Book",book_for:"Book {length}",booked_for:"Booked {times}.",booked_next:"Next",booked_now:"Booked",came_at:"Somebody came at {time}.",cancel_booking:"Cancel the booking",card_attention:"Needs a person",card_attention_does:"What needs a person, by urgency, with one tap to do it",card_now:"Now",card_now_does:"A place at a glance: who is there, who is awaited, what can be taken",card_space:"Space",card_space_does:"One space through and through: state, people, door, sensors, reasons",card_week:"Week",card_week_does:"The bookings by hours; drag to book, move and shorten",certificate:"What each sensor said",close:"Close",closed:"Closed",closed_until:"Closed until {time}",comfort:"Comfort",deed_automation_on:"Let the hub act",deed_back_in_service:"Back in service",deed_call_again:"Call the lock again",deed_check_in:"They are here",deed_look:"Have a look",deed_mend:"Settle it",deed_reset_alarm:"End the alarm",door_emergency:"held open by the alarm",door_failed:"does not obey",door_held_open:"held open",door_locked:"locked",door_open:"open",door_unknown:"not known",door_unlocked:"unlocked",doors:"Doors",earlier:"Earlier",end:"End",ended_at:"It ended at {time}.",extend:"Extend",from_source:"It comes from a calendar outside: {source}. What is changed here is told to it where it takes that.",given_back_in:"given back in {time}",heat:"Heating",heat_by_hand:"set by hand",heat_comfort:"comfort",heat_cooling:"cooling",heat_eco:"eco",heat_frost_guard:"frost guard",heat_off:"off",heat_out_of_reach:"out of reach",heat_reduced:"reduced",heat_watching:"only watched",later:"Later",leave_it:"Leave it",light:"Light",light_by_hand:"set by hand",light_left_on:"left on",light_lit:"on",light_out:"off",light_out_of_reach:"out of reach",light_watching:"only watched",light_welcome:"on to welcome people",loading:"Loading…",longer:"Longer",looked_at:"Looked at {time}.",more:"More",moved_to:"Moved to {times}.",no_place:"There is no place yet. Ask who administers Home Assistant to add one.",not_at_work:"{site}: this place is not at work. Nothing is known of it.",not_known_yet:"{site}: not known yet. The hub is looking.",nothing_decided:"Nothing was decided in the last 24 hours.",one_thing:"One thing needs you",only_watch:"Let the hub only watch",open:"Open",open_door:"Open for somebody",open_until:"Open until {time}",pair:"{what}: {how}",people_no:"Nobody is there.",people_unknown:"Whether somebody is there is not known.",people_yes:"Somebody is there.",put_back:"Back in service",quarter_earlier:"15 min earlier",quarter_later:"15 min later",reasons_of_today:"Its reasons of today",sensors:"Sensors",shorter:"Shorter",show_day:"One day",show_week:"One week",since:"since {time}",space:"Space",stage_awaiting:"awaited",stage_cancelled:"cancelled",stage_checked_in:"in use",stage_completed:"used",stage_released:"given back",stage_scheduled:"booked",stage_unverified:"not verified",sure:"Do it?",sure_to_cancel:"Cancel this booking?",sure_to_end:"End this booking now?",sure_to_open:"Open “{door}” for somebody?",take_out:"Take out of service",they_are_here:"They are here",things:"{count} things need you",times:"Times",today:"Today",told_awaiting:"Awaited",told_closed:"Closed",told_free:"Free",told_occupied:"Occupied",told_out_of_service:"Out of service",told_soon:"Soon taken",told_unknown:"Not known",told_unsure:"Not booked, unsure",told_walk_in:"Occupied, not booked",undo:"Undo the release",until:"until {time}",card_visitors:"Visitors",card_visitors_does:"Let a visitor in: a code and a link for some hours, and who else may come in",visitor:"Let a visitor in",visitor_for:"For",visitor_from:"From",empty_is_now:"empty: from now",give_code:"Give a code",code_once:"Hand it on now: it is shown this once.",hand_on:"Hand on",copied:"Copied",visitors_now:"Visitors who may come in",no_visitor:"Nobody.",visitor_back:"Take back",from_to:"{from} to {to}",visit_60:"1 hour",visit_120:"2 hours",visit_240:"4 hours",visit_1440:"one day",visit_10080:"one week",urgency_later:"When there is time",urgency_now:"Now",urgency_today:"Today",week_legend:"What the looks mean",what_for:"What for (only for who may read titles)",what_to_do:"What can be done",works:"works",yes_do_it:"Yes, do it",as_table:"As a table",busiest:"Most: {when}",busy:"Hours used by hour and weekday",card_figures:"Figures",card_figures_does:"How much the spaces are used, by month, hour and space, and the report on paper",edit_dashboard:"Dashboard with the other views",edit_dashboard_help:"The end of its address. Leave it empty for the one in the sidebar.",edit_site:"Place",edit_site_help:"Leave it empty for all places.",edit_space:"Space",fewer_than:"fewer than {count}",figure_booked:"Booked",figure_members:"People who booked",figure_no_shows:"Nobody came",figure_open:"Open",figure_rate:"Rate of use",figure_released:"Given back",figure_reused:"Of this used again",figure_used:"Used",figure_walk_ins:"Without a booking",figures:"Figures",many_common:"{count} common spaces",many_desk:"{count} desks",many_locker:"{count} lockers",many_meeting_room:"{count} meeting rooms",many_of_a_kind:"{count} spaces",many_office:"{count} offices",many_phone_box:"{count} phone boxes",not_told:"not told",on_paper:"On paper",strategy:"Faitout: places",strategy_does:"What goes on, the week, what needs a person, and the figures; a page for each space. It follows the places by itself.",as_set:"(as it is set)",card_what_if:"What if",card_what_if_does:"What other graces would have freed, and whom they would have hurt",few_bookings:"Only {count} bookings: that tells little.",grace:"Grace",here:"Then",kind_common:"Common spaces",kind_desk:"Desks",kind_locker:"Lockers",kind_meeting_room:"Meeting rooms",kind_office:"Offices",kind_phone_box:"Phone boxes",nothing_recorded:"Nothing was recorded there in the last four weeks.",replayed:"{done} of {all} replayed",stop:"Stop",what_if_curve:"Hours that would have been freed, and people who would have been hurt, by grace",what_if_question:"How long should a booking wait for its people? The last four weeks are replayed with other graces; nothing is changed by that.",would_free:"Freed",would_hurt:"People hurt",air:"Air",air_co2:"CO2",air_good:"good",air_humidity:"Humidity",air_stale:"stale: open a window now",air_stuffy:"stuffy: let air in",air_temperature:"Temperature",missed_of:"uses missed: {missed} of {uses}",not_known:"not known",said_at:"said {time}",seen:"How well it is seen",sight_fairly:"fairly well",sight_not_at_all:"not at all",sight_not_yet_known:"not yet known",sight_poorly:"poorly",sight_well:"well",as_set_in:"(as set in {count} of {all})",counted_are:"Counted: {names}.",grace_minutes:"Grace in minutes",none_counted:"It was stopped before the first space was counted.",not_for_you:"This is counted from the record, which is for who may read it. Ask an animator.",part_counted:"Stopped: only {done} of {all} spaces are counted below.",would_free_hours:"Hours freed (left)",would_hurt_people:"People hurt (right)",against_before:"the one before",against_none:"nothing",against_year_before:"the same a year before",by_kind:"By kind",by_month:"By month",by_site:"By place",by_space:"By space",compared_with:"Compared with",counting:"Counting…",figure_sessions:"Sessions",hour:"Hour",never_recorded:"Nothing was recorded yet.",not_recorded:"Nothing was recorded of {period}.",period:"Period",period_after:"The period after",period_before:"The period before",quarter_of:"Q{number} {year}",recorded_since:"Nothing was recorded before {day}.",unit_month:"Month",unit_quarter:"Quarter",unit_year:"Year",short_no_shows:"No-shows",short_rate:"Rate",edit_far:"Large letters",edit_far_help:"For a screen on the wall that is read from afar.",again_at:"{time} (2nd)",book_new:"Book…",day:"Day",time:"Time",drag_other_place:"A booking stays in its place: book it anew there.",drag_outside:"Outside: it stays where it was.",drag_past:"That is over.",drag_stays_there:"This booking cannot go to another space.",drag_taken:"Already booked.",left_where_it_was:"It was left where it was.",legend_booked:"booked",legend_used:"filled: somebody came",legend_released:"dashed: given back, or not verified",legend_outside:"lock: changed only in its own calendar",legend_there:"bar: somebody was there",legend_walked_in:"dots: somebody was there without a booking",legend_closed:"hatched: closed",legend_drag:"Drag over free time to book, a booking to move it, its lower edge to make it longer or shorter. With a finger: hold, then drag. Without dragging: tap a booking.",move:"Move",move_all_the_same:"Move it all the same",no_such_hour:"This hour is not on that day: clocks go forward.",no_time:"Say a day and a time.",nothing_to_move:"It is there already.",outside:"calendar outside",owned_outside:"It belongs to the calendar “{source}”, which takes no changes from here. Change it there, and it follows here.",used_then:"Somebody was there {times}",walked_in:"without a booking",walked_in_then:"Somebody was there without a booking {times}",move_into:"Move to {space}",before:"before: {value}",move_elsewhere:"To another day, time or space",figure_energy:"Energy",not_measured:"not measured",energy_part:"Energy is measured in {count} of {all} spaces.",energy_gaps:"Of {hours} h there is no measurement."};var p0={closed_then:"fermé {when}",until_day:"jusqu’au {day} inclus",until_tonight:"jusqu’à ce soir",close_until:"Fermer jusqu’à…",evening_of:"{day} soir",this_evening:"ce soir",another_time:"Autres dates…",close_until_does:"Il rouvre tout seul. Mis hors service, il attend que quelqu’un le remette.",add_break:"Ajouter une coupure",all_days:"tous",all_of_them:"Toutes",back:"Retour",bookings_stay_so:"Les réservations déplacées ou annulées le restent.",calendar_silent:"Ce calendrier ne répond pas. On n’en sait rien.",calendar_silent_since:"Ce calendrier ne répond pas. Dernière réponse : {time}. Ce qu’il disait alors reste valable.",cancel_all:"Tout annuler",card_hours:"Horaires",card_hours_does:"La semaine, ce qui en diffère, fermer un lieu ou un espace, ouvrir plus longtemps",change:"Changer",changed_meanwhile:"Quelqu’un a changé les horaires entre-temps. Ce que vous avez saisi est gardé ; regardez ce qui vaut maintenant :",close_from_to:"Fermer du… au…",close_it:"Fermer",close_that_day:"Fermer ce jour",closed_on_holidays:"Fermé les jours fériés",closes_at:"ferme à",closing_calendar:"Calendrier des fermetures",closing_calendar_does:"Chaque événement de ce calendrier ferme le lieu tant qu’il dure : vacances scolaires, ponts, travaux. Son titre est la raison que tout le monde lit.",copy_day:"Copier…",copy_to:"Copier sur ces jours",country:"Pays",days_from_to:"du {from} au {to}",decide:"Garder, déplacer ou annuler ?",do_so:"Appliquer",fault_end_first:"Cela finirait avant de commencer. Choisissez une fin plus tardive.",fault_far:"C’est trop loin. Choisissez un jour plus proche.",fault_no_country:"Choisissez le pays dont les jours fériés comptent.",fault_no_day:"Choisissez un jour.",fault_no_time:"Il manque une heure. Saisissez-la, ou enlevez la ligne.",fault_over:"C’est déjà passé. Choisissez un jour plus tardif.",fault_span:"Cela fermerait avant d’ouvrir. Choisissez une fin plus tardive.",fault_spans_meet:"La seconde ouverture commence avant la fin de la première. Laissez une coupure entre les deux.",first_day:"Du",from_time:"à",go_on:"J’ai vu, continuer",gone_line:"disparu : {what}",holidays_closed:"Fermé les jours fériés : {where}.",holidays_open:"Ouvert comme les autres jours.",hours_changed:"C’est fait.",in_the_way:"{count} réservations sont concernées. Rien n’a encore changé : dites ce que devient chacune.",in_the_way_title:"Réservations concernées",keep_all:"Tout garder",keep_booking:"La garder",last_day:"Au (inclus)",look_closed:"fermé",look_longer:"ouvert plus longtemps",look_other:"autres heures",month_after:"Mois suivant",month_before:"Mois précédent",move_all:"Déplacer où c’est possible",move_in_time:"Déplacer à une autre heure…",new_hours:"autres heures : {what}",new_line:"nouveau : {what}",new_settings:"les jours fériés ou le calendrier des fermetures",new_start:"Nouveau début",no_answer:"La centrale n’a pas répondu. On ne sait pas encore si c’est fait : regardez dès qu’elle est de retour.",no_calendar:"Aucun",no_holder:"Sans nom : la centrale ne peut prévenir personne.",no_subdivision:"Tout le pays",nothing_differs:"Rien : chaque semaine est comme ci-dessous.",one_in_the_way:"Une réservation est concernée. Rien n’a encore changé : dites ce qu’elle devient.",open_all_day:"Jour et nuit",open_all_the_same:"Ouvrir quand même",open_that_day:"Ouvrir",opens_at:"ouvre à",origin_calendar:"Du calendrier « {name} » : changez-le là-bas.",origin_holiday:"Jour férié",other_hours:"Autres heures un jour",other_hours_that_day:"Autres heures ce jour",public_holidays:"Jours fériés",reason:"Raison, lue par tous",reason_bridge:"Pont",reason_event:"Événement",reason_leave:"Vacances",reason_works:"Travaux",reopen:"Rouvrir",save:"Enregistrer",space_closed:"{space} : fermé",spaces_closed:"un espace est fermé",still_to_decide:"À décider encore : {count}.",subdivision:"Région",take_away:"Enlever",take_back:"Revenir en arrière",take_span_away:"Enlever",the_month:"Le mois",the_week:"La semaine",to_time:"à",usually:"D’habitude le {day} : {hours}",what_closes:"Ce qui ferme",what_differs:"Ce qui diffère dans l’année à venir",which_day:"Jour",whole_days:"Journées entières",whole_place:"Tout le lieu",working:"La centrale s’en occupe…",act_again:"Laisser agir la centrale",all_in_order:"Tout est en ordre : rien ne vous attend.",nothing_for_you:"Rien ne vous attend.",one_for_others:"Une autre chose attend quelqu’un d’autre.",things_for_others:"{count} autres choses attendent quelqu’un d’autre.",and_more:"et {count} de plus",ask_somebody:"Demandez à {who} : il y faut un droit que vous n’avez pas.",attention:"À voir",away:"La centrale ne répond pas pour le moment. Ce qui est affiché est ancien.",book:"Réserver",book_for:"Réserver {length}",booked_for:"Réservé {times}.",booked_next:"Ensuite",booked_now:"Réservé",came_at:"Quelqu’un est venu à {time}.",cancel_booking:"Annuler la réservation",card_attention:"À voir",card_attention_does:"Ce qui demande quelqu’un, par urgence, avec le geste à faire",card_now:"Maintenant",card_now_does:"Un lieu d’un coup d’œil : qui est là, qui est attendu, ce qui est libre",card_space:"Espace",card_space_does:"Un espace en détail : état, gens, porte, capteurs, raisons",card_week:"Semaine",card_week_does:"Les réservations heure par heure ; glissez pour réserver, déplacer, raccourcir",certificate:"Ce qu’a dit chaque capteur",close:"Fermer",closed:"Fermé",closed_until:"Fermé jusqu’à {time}",comfort:"Confort",deed_automation_on:"Laisser agir la centrale",deed_back_in_service:"Remettre en service",deed_call_again:"Rappeler la serrure",deed_check_in:"Ils sont là",deed_look:"Aller voir",deed_mend:"Régler",deed_reset_alarm:"Lever l’alarme",door_emergency:"tenue ouverte par l’alarme",door_failed:"n’obéit pas",door_held_open:"tenue ouverte",door_locked:"verrouillée",door_open:"ouverte",door_unknown:"inconnue",door_unlocked:"déverrouillée",doors:"Portes",earlier:"Avant",end:"Terminer",ended_at:"Terminé à {time}.",extend:"Prolonger",from_source:"Vient d’un calendrier extérieur : {source}. Ce qui change ici lui est dit, s’il le prend.",given_back_in:"rendu dans {time}",heat:"Chauffage",heat_by_hand:"réglé à la main",heat_comfort:"confort",heat_cooling:"rafraîchissement",heat_eco:"éco",heat_frost_guard:"hors-gel",heat_off:"arrêt",heat_out_of_reach:"hors de portée",heat_reduced:"réduit",heat_watching:"seulement observé",later:"Après",leave_it:"Laisser",light:"Lumière",light_by_hand:"réglée à la main",light_left_on:"laissée allumée",light_lit:"allumée",light_out:"éteinte",light_out_of_reach:"hors de portée",light_watching:"seulement observée",light_welcome:"allumée pour accueillir",loading:"Chargement…",longer:"Plus long",looked_at:"Vu à {time}.",more:"Plus",moved_to:"Déplacé à {times}.",no_place:"Il n’y a encore aucun lieu. Demandez à qui administre Home Assistant d’en ajouter un.",not_at_work:"{site} : ce lieu n’est pas en marche. On n’en sait rien.",not_known_yet:"{site} : pas encore connu. La centrale regarde.",nothing_decided:"Rien n’a été décidé ces dernières 24 heures.",one_thing:"Une chose vous attend",only_watch:"Ne faire que regarder",open:"Ouvert",open_door:"Ouvrir à quelqu’un",open_until:"Ouvert jusqu’à {time}",pair:"{what} : {how}",people_no:"Personne n’est là.",people_unknown:"On ne sait pas si quelqu’un est là.",people_yes:"Quelqu’un est là.",put_back:"Remettre en service",quarter_earlier:"15 min plus tôt",quarter_later:"15 min plus tard",reasons_of_today:"Ses raisons du jour",sensors:"Capteurs",shorter:"Plus court",show_day:"Un jour",show_week:"Une semaine",since:"depuis {time}",space:"Espace",stage_awaiting:"attendu",stage_cancelled:"annulé",stage_checked_in:"en cours",stage_completed:"utilisé",stage_released:"rendu",stage_scheduled:"réservé",stage_unverified:"non vérifié",sure:"Le faire ?",sure_to_cancel:"Annuler cette réservation ?",sure_to_end:"Terminer cette réservation maintenant ?",sure_to_open:"Ouvrir « {door} » à quelqu’un ?",take_out:"Mettre hors service",they_are_here:"Ils sont là",things:"{count} choses vous attendent",times:"Heures",today:"Aujourd’hui",told_awaiting:"Attendu",told_closed:"Fermé",told_free:"Libre",told_occupied:"Occupé",told_out_of_service:"Hors service",told_soon:"Bientôt pris",told_unknown:"Inconnu",told_unsure:"Non réservé, incertain",told_walk_in:"Occupé sans réservation",undo:"Annuler la libération",until:"jusqu’à {time}",card_visitors:"Visiteurs",card_visitors_does:"Laisser entrer un visiteur : un code et un lien pour quelques heures, et qui d’autre peut entrer",visitor:"Laisser entrer un visiteur",visitor_for:"Pendant",visitor_from:"À partir de",empty_is_now:"vide : dès maintenant",give_code:"Donner un code",code_once:"Transmettez-le maintenant : il ne sera plus montré.",hand_on:"Transmettre",copied:"Copié",visitors_now:"Visiteurs qui peuvent entrer",no_visitor:"Personne.",visitor_back:"Reprendre",from_to:"{from} à {to}",visit_60:"1 heure",visit_120:"2 heures",visit_240:"4 heures",visit_1440:"un jour",visit_10080:"une semaine",urgency_later:"Quand il y a le temps",urgency_now:"Maintenant",urgency_today:"Aujourd’hui",week_legend:"Ce que veulent dire les signes",what_for:"Pour quoi (seulement pour qui peut lire les titres)",what_to_do:"Ce qu’on peut faire",works:"fonctionne",yes_do_it:"Oui",as_table:"En tableau",busiest:"Le plus : {when}",busy:"Heures utilisées par heure et jour de la semaine",card_figures:"Chiffres",card_figures_does:"L’utilisation des espaces par mois, heure et espace, et le rapport sur papier",edit_dashboard:"Tableau de bord des autres vues",edit_dashboard_help:"La fin de son adresse. Laissez vide pour celui de la barre latérale.",edit_site:"Lieu",edit_site_help:"Laissez vide pour tous les lieux.",edit_space:"Espace",fewer_than:"moins de {count}",figure_booked:"Réservé",figure_members:"Personnes ayant réservé",figure_no_shows:"Personne n’est venu",figure_open:"Ouvert",figure_rate:"Taux d’utilisation",figure_released:"Rendu",figure_reused:"Dont réutilisé",figure_used:"Utilisé",figure_walk_ins:"Sans réservation",figures:"Chiffres",many_common:"{count} espaces communs",many_desk:"{count} postes",many_locker:"{count} casiers",many_meeting_room:"{count} salles de réunion",many_of_a_kind:"{count} espaces",many_office:"{count} bureaux",many_phone_box:"{count} cabines",not_told:"non indiqué",on_paper:"Sur papier",strategy:"Faitout : les lieux",strategy_does:"Ce qui se passe, la semaine, ce qui vous attend et les chiffres ; une page pour chaque espace. Il suit les lieux tout seul.",as_set:"(réglage actuel)",card_what_if:"Et si",card_what_if_does:"Ce qu’auraient rendu d’autres délais, et qui ils auraient lésé",few_bookings:"Seulement {count} réservations : cela dit peu.",grace:"Délai",here:"Alors",kind_common:"Espaces communs",kind_desk:"Postes",kind_locker:"Casiers",kind_meeting_room:"Salles de réunion",kind_office:"Bureaux",kind_phone_box:"Cabines",nothing_recorded:"Rien n’y a été enregistré ces quatre dernières semaines.",replayed:"{done} sur {all} rejoués",stop:"Arrêter",what_if_curve:"Heures qui auraient été rendues, et gens qui auraient été lésés, selon le délai",what_if_question:"Combien de temps une réservation doit-elle attendre ses gens ? Les quatre dernières semaines sont rejouées avec d’autres délais ; rien n’en est changé.",would_free:"Rendu",would_hurt:"Gens lésés",air:"Air",air_co2:"CO2",air_good:"bon",air_humidity:"Humidité",air_stale:"vicié : ouvrez une fenêtre maintenant",air_stuffy:"lourd : aérez",air_temperature:"Température",missed_of:"passages manqués : {missed} sur {uses}",not_known:"inconnu",said_at:"dit à {time}",seen:"Ce qu’on en voit",sight_fairly:"assez bien",sight_not_at_all:"pas du tout",sight_not_yet_known:"pas encore connu",sight_poorly:"mal",sight_well:"bien",as_set_in:"(réglé ainsi dans {count} sur {all})",counted_are:"Comptés : {names}.",grace_minutes:"Délai de grâce, en minutes",none_counted:"Arrêté avant que le premier espace soit compté.",not_for_you:"Cela se compte dans le journal, que vous n’avez pas le droit de lire. Demandez à qui anime le lieu.",part_counted:"Arrêté : {done} espaces sur {all} seulement sont comptés ci-dessous.",would_free_hours:"Heures rendues (à gauche)",would_hurt_people:"Gens lésés (à droite)",against_before:"la période d’avant",against_none:"rien",against_year_before:"la même un an avant",by_kind:"Par type",by_month:"Par mois",by_site:"Par lieu",by_space:"Par espace",compared_with:"Comparé avec",counting:"On compte…",figure_sessions:"Présences",hour:"Heure",never_recorded:"Rien n’a encore été enregistré.",not_recorded:"Rien n’a été enregistré pour cette période : {period}.",period:"Période",period_after:"Période suivante",period_before:"Période précédente",quarter_of:"T{number} {year}",recorded_since:"Rien n’a été enregistré avant le {day}.",unit_month:"Mois",unit_quarter:"Trimestre",unit_year:"Année",short_no_shows:"Absences",short_rate:"Taux",edit_far:"Grandes lettres",edit_far_help:"Pour un écran au mur, lu de loin.",again_at:"{time} bis",book_new:"Réserver…",day:"Jour",time:"Heure",drag_other_place:"Une réservation reste dans son lieu : refaites-la là-bas.",drag_outside:"Dehors : elle reste où elle était.",drag_past:"C’est passé.",drag_stays_there:"Cette réservation ne peut pas changer d’espace.",drag_taken:"Déjà réservé.",left_where_it_was:"Elle est restée où elle était.",legend_booked:"réservé",legend_used:"plein : quelqu’un est venu",legend_released:"tirets : rendu, ou non vérifié",legend_outside:"cadenas : se change dans son calendrier d’origine",legend_there:"barre : quelqu’un était là",legend_walked_in:"pointillés : quelqu’un était là sans réservation",legend_closed:"hachures : fermé",legend_drag:"Glissez sur un temps libre pour réserver, une réservation pour la déplacer, son bord inférieur pour l’allonger ou la raccourcir. Au doigt : maintenez, puis glissez. Sans glisser : touchez une réservation.",move:"Déplacer",move_all_the_same:"Déplacer quand même",no_such_hour:"Cette heure n’existe pas ce jour-là : on avance l’heure.",no_time:"Indiquez un jour et une heure.",nothing_to_move:"Elle y est déjà.",outside:"calendrier extérieur",owned_outside:"Elle appartient au calendrier « {source} », qui n’accepte pas de changement d’ici. Changez-la là-bas : elle suivra ici.",used_then:"Quelqu’un était là {times}",walked_in:"sans réservation",walked_in_then:"Quelqu’un était là sans réservation {times}",move_into:"Déplacer vers {space}",before:"avant : {value}",move_elsewhere:"Vers un autre jour, une autre heure ou un autre espace",figure_energy:"Énergie",not_measured:"non mesurée",energy_part:"L’énergie est mesurée dans {count} espaces sur {all}.",energy_gaps:"Il manque la mesure de {hours} h."};var O9={en:U2,fr:p0};function u(L,V,C={}){return(O9[L.slice(0,2)]??U2)[V].replace(/\{(\w+)\}/g,(e,M)=>String(C[M]??e))}function B(L){return L in U2}var m0=new Map;function U5(L,V,C,H){let e=`${L} ${V} ${JSON.stringify(C)}`,M=m0.get(e);return M||(M=new Intl.DateTimeFormat(L,{...C,timeZone:V}),m0.set(e,M)),M.format(H*1e3)}var o2=" ";function W(L,V,C){return G2(L,r1(V,C))}function a2(L,V){let[C,H]=V.split(":");return G2(L,Number(C)*60+Number(H))}function G2(L,V){let C=Math.floor(V/60),H=String(V%60).padStart(2,"0");if(!L.startsWith("fr"))return`${String(C).padStart(2,"0")}:${H}`;let e=`${C}${o2}h`;return H==="00"?e:`${e}${o2}${H}`}function r1(L,V){let C=U5("en-GB",L,{hour:"2-digit",minute:"2-digit"},V),[H,e]=C.split(":");return Number(H)*60+Number(e)}function l0(L,V,C){let H=Date.parse(`${V}T00:00Z`)/1e3+C*60,e=r=>Date.parse(`${G(L,r)}T00:00Z`)/1e3+r1(L,r)*60-r;return[...new Set([e(H-86400),e(H+86400)])].map(r=>H-r).filter(r=>G(L,r)===V&&r1(L,r)===C).sort((r,t)=>r-t)}function s0(L,V){return r1(L,V-3600)===r1(L,V)}function p1(L,V,C,H){return U5(L,V,{weekday:H,day:"numeric",month:H},C)}function G(L,V){return U5("sv-SE",L,{year:"numeric",month:"2-digit",day:"2-digit"},V)}function R(L,V,C,H){let e=W(L,V,C);return G(V,C)===G(V,H)?e:`${p1(L,V,C,"short")} ${e}`}function q2(L){let V=Math.max(0,Math.round(L));if(V<60)return`${V}${o2}min`;let C=V%60,H=`${Math.floor(V/60)}${o2}h`;return C?`${H}${o2}${String(C).padStart(2,"0")}`:H}function z2(L){let V=Math.max(0,Math.ceil(L));return`${Math.floor(V/60)}:${String(V%60).padStart(2,"0")}`}var y9={site:"edit_site",space:"edit_space",dashboard:"edit_dashboard",far:"edit_far"},k9={site:"edit_site_help",dashboard:"edit_dashboard_help",far:"edit_far_help"};function w9(){return document.querySelector("home-assistant")?.hass}async function v0(L){try{return(await L?.callWS({type:"faitout/desk/places"}))?.sites??[]}catch{return[]}}async function Q2(L){let V=w9(),C=await v0(V),H=L==="site"?_9(C):x0(C),e=M=>u(V?.language??"en",M);return{schema:[{name:L,required:L==="space",selector:b9(H)},{name:"dashboard",selector:{text:{}}},{name:"far",selector:{boolean:{}}}],computeLabel:M=>e(y9[M.name]),computeHelper:M=>{let r=k9[M.name];return r?e(r):void 0}}}function b9(L){return L.length===0?{text:{}}:{select:{options:L,mode:"dropdown",custom_value:!1}}}function _9(L){return L.map(({site:V,name:C})=>({value:V,label:C}))}function x0(L){return L.flatMap(V=>V.spaces.map(({space:C,name:H})=>({value:`${V.site}/${C}`,label:L.length>1?`${H}, ${V.name}`:H})))}async function u0(L){let[V]=x0(await v0(L));return V?{space:V.value}:{}}function Z0(L){let[V,C]=(L.space??"").split("/");return V&&C?{...L,site:V,space:C}:L}var G5="unauthorized",T9="refused";function K2(L,...V){let C=V.length>0?V:[T9,G5];return!L||typeof L!="object"||!("code"in L)?!1:C.includes(String(L.code))}function f1(L,V,C="no_answer"){return L&&typeof L=="object"&&"message"in L?String(L.message):u(V,C)}var c0=new WeakMap;function S0(L){let V=c0.get(L.entities);if(V)return V;let C=Object.keys(L.entities).filter(H=>L.entities[H]?.platform==="faitout");return c0.set(L.entities,C),C}var h0="faitout/desk/",B9=150,P9=6e4,m1,A2,_1,T1,B1,g0,f0,y=class extends C1{constructor(){super();s(this,B1);this.answeredAt=0;s(this,m1);s(this,A2);s(this,_1,0);s(this,T1,!1);this.wrong="",this.refusal="",this.isDenied=!1,this.busy=!1,this.isLost=!1}static getConfigForm(){return Q2("site")}static getStubConfig(C){return{}}setConfig(C){this.config=Z0(C),this.toggleAttribute("far",C.far===!0),this.hass&&this.askSoon()}getGridOptions(){return{columns:"full",min_columns:6}}getCardSize(){return 6}connectedCallback(){super.connectedCallback(),v(this,A2,setInterval(()=>this.askSoon(),P9)),this.hass&&this.askSoon()}disconnectedCallback(){super.disconnectedCallback(),clearInterval(m(this,A2)),clearTimeout(m(this,m1)),v(this,m1,void 0)}isNews(C,H){return C.connected!==H.connected?!0:C.states===H.states?!1:S0(H).some(e=>C.states[e]!==H.states[e])}shouldUpdate(C){return C.has("hass")&&a(this,B1,g0).call(this,C.get("hass")),C.size>1||!C.has("hass")||!this.answer}askSoon(){if(!(m(this,m1)!==void 0||m(this,T1))){if(!this.answer&&!this.isLost&&!this.refusal){v(this,T1,!0),queueMicrotask(()=>{v(this,T1,!1),this.askNow()});return}v(this,m1,setTimeout(()=>{v(this,m1,void 0),this.askNow()},B9))}}ask(C){let{type:H,...e}=this.question();return C.callWS({type:h0+H,...e})}async askNow(){if(!this.hass||!this.config)return;let C=++R2(this,_1)._;try{let H=await this.ask(this.hass);if(C!==m(this,_1))return;this.answer=H,this.answeredAt=this.now,this.isLost=!1,this.isDenied=!1,this.refusal=""}catch(H){if(C!==m(this,_1))return;this.isLost=!K2(H),this.isDenied=K2(H,G5),this.isDenied&&(this.answer=void 0),(K2(H)||!this.answer)&&(this.refusal=f1(H,this.language,"away"))}}async carryOut(C,H){if(!(!this.hass||this.busy)){this.busy=!0,this.wrong="";try{return await this.hass.callWS({type:h0+C,...H})}catch(e){this.wrong=f1(e,this.language);return}finally{this.busy=!1,await this.askNow()}}}say(C,H={}){return u(this.language,C,H)}pair(C,H){return this.say("pair",{what:C,how:H})}get language(){return this.hass?.language??"en"}get now(){return Date.now()/1e3}goTo(C){let H=`/${this.config.dashboard??"faitout-places"}/${C}`;history.pushState(null,"",H),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}render(){let C=this.isLost||this.hass?.connected===!1,H=C||this.refusal!=="";return i`<ha-card class="card">
      ${C&&!this.refusal?i`<p role="status" class="wrong">${this.say("away")}</p>`:A}
      ${a(this,B1,f0).call(this)}
      ${this.wrong&&this.wrong!==this.refusal?i`<p role="alert" class="wrong">${this.wrong}</p>`:A}
      ${this.answer?i`<div class=${H?"away":""}>${this.content(this.answer)}</div>`:this.refusal||this.wrong?A:i`<p class="quiet">${this.say("loading")}</p>`}
    </ha-card>`}};m1=new WeakMap,A2=new WeakMap,_1=new WeakMap,T1=new WeakMap,B1=new WeakSet,g0=function(C){this.hass&&(this.toggleAttribute("dark",this.hass.themes?.darkMode??!1),(!C||this.isNews(C,this.hass))&&this.askSoon(),C?.connected!==this.hass.connected&&this.requestUpdate("answer"))},f0=function(){return this.refusal?this.isDenied?i`<p role="status" class="quiet">${this.refusal}</p>`:i`<p role="alert" class="wrong">${this.refusal}</p>`:A},y.styles=[I2],y.properties={hass:{attribute:!1},config:{state:!0},answer:{state:!0},wrong:{state:!0},refusal:{state:!0},isDenied:{state:!0},busy:{state:!0},isLost:{state:!0}};var q5="M12,4A4,4 0 0,1 16,8A4,4 0 0,1 12,12A4,4 0 0,1 8,8A4,4 0 0,1 12,4M12,14C16.42,14 20,15.79 20,18V20H4V18C4,15.79 7.58,14 12,14Z";var O0="M13,8A4,4 0 0,1 9,12A4,4 0 0,1 5,8A4,4 0 0,1 9,4A4,4 0 0,1 13,8M17,18V20H1V18C1,15.79 4.58,14 9,14C13.42,14 17,15.79 17,18M20.5,14.5V16H19V14.5H20.5M18.5,9.5H17V9A3,3 0 0,1 20,6A3,3 0 0,1 23,9C23,9.97 22.5,10.88 21.71,11.41L21.41,11.6C20.84,12 20.5,12.61 20.5,13.3V13.5H19V13.3C19,12.11 19.6,11 20.59,10.35L20.88,10.16C21.27,9.9 21.5,9.47 21.5,9A1.5,1.5 0 0,0 20,7.5A1.5,1.5 0 0,0 18.5,9V9.5Z";var y0="M13 14H11V9H13M13 18H11V16H13M1 21H23L12 2L1 21Z";var k0="M19,19H5V8H19M16,1V3H8V1H6V3H5C3.89,3 3,3.89 3,5V19A2,2 0 0,0 5,21H19A2,2 0 0,0 21,19V5C21,3.89 20.1,3 19,3H18V1M17,12H12V17H17V12Z";var w0="M19,19H5V8H19M19,3H18V1H16V3H8V1H6V3H5C3.89,3 3,3.9 3,5V19A2,2 0 0,0 5,21H19A2,2 0 0,0 21,19V5A2,2 0 0,0 19,3M9.31,17L11.75,14.56L14.19,17L15.25,15.94L12.81,13.5L15.25,11.06L14.19,10L11.75,12.44L9.31,10L8.25,11.06L10.69,13.5L8.25,15.94L9.31,17Z";var b0="M21,7L9,19L3.5,13.5L4.91,12.09L9,16.17L19.59,5.59L21,7Z";var z5="M12 2C6.5 2 2 6.5 2 12S6.5 22 12 22 22 17.5 22 12 17.5 2 12 2M12 20C7.59 20 4 16.41 4 12S7.59 4 12 4 20 7.59 20 12 16.41 20 12 20M16.59 7.58L10 14.17L7.41 11.59L6 13L10 17L18 9L16.59 7.58Z";var Q5="M12,20A8,8 0 0,0 20,12A8,8 0 0,0 12,4A8,8 0 0,0 4,12A8,8 0 0,0 12,20M12,2A10,10 0 0,1 22,12A10,10 0 0,1 12,22C6.47,22 2,17.5 2,12A10,10 0 0,1 12,2M12.5,7V12.25L17,14.92L16.25,16.15L11,13V7H12.5Z";var _0="M14.47 15.08L11 13V7H12.5V12.25L15.58 14.08C15.17 14.36 14.79 14.7 14.47 15.08M13.08 19.92C12.72 19.97 12.37 20 12 20C7.58 20 4 16.42 4 12S7.58 4 12 4 20 7.58 20 12C20 12.37 19.97 12.72 19.92 13.08C20.61 13.18 21.25 13.4 21.84 13.72C21.94 13.16 22 12.59 22 12C22 6.5 17.5 2 12 2S2 6.5 2 12C2 17.5 6.47 22 12 22C12.59 22 13.16 21.94 13.72 21.84C13.4 21.25 13.18 20.61 13.08 19.92M18 15V18H15V20H18V23H20V20H23V18H20V15H18Z";var T0="M20 6.91L17.09 4L12 9.09L6.91 4L4 6.91L9.09 12L4 17.09L6.91 20L12 14.91L17.09 20L20 17.09L14.91 12L20 6.91Z";var B0="M8,3C6.89,3 6,3.89 6,5V21H18V5C18,3.89 17.11,3 16,3H8M8,5H16V19H8V5M13,11V13H15V11H13Z";var j2="M11,18H13V16H11V18M12,2A10,10 0 0,0 2,12A10,10 0 0,0 12,22A10,10 0 0,0 22,12A10,10 0 0,0 12,2M12,20C7.59,20 4,16.41 4,12C4,7.59 7.59,4 12,4C16.41,4 20,7.59 20,12C20,16.41 16.41,20 12,20M12,6A4,4 0 0,0 8,10H10A2,2 0 0,1 12,8A2,2 0 0,1 14,10C14,12 11,11.75 11,15H13C13,12.75 16,12.5 16,10A4,4 0 0,0 12,6Z";var K5="M12,17A2,2 0 0,0 14,15C14,13.89 13.1,13 12,13A2,2 0 0,0 10,15A2,2 0 0,0 12,17M18,8A2,2 0 0,1 20,10V20A2,2 0 0,1 18,22H6A2,2 0 0,1 4,20V10C4,8.89 4.9,8 6,8H7V6A5,5 0 0,1 12,1A5,5 0 0,1 17,6V8H18M12,3A3,3 0 0,0 9,6V8H15V6A3,3 0 0,0 12,3Z";var j5="M6,2H18V8H18V8L14,12L18,16V16H18V22H6V16H6V16L10,12L6,8V8H6V2M16,16.5L12,12.5L8,16.5V20H16V16.5M12,11.5L16,7.5V4H8V7.5L12,11.5M10,6H14V6.75L12,8.75L10,6.75V6Z";var X5="M1,21H23L12,2";var $9={free:[z5,"var(--free)"],soon:[Q5,"var(--soon)"],awaiting:[j5,"var(--awaited)"],occupied:[q5,"var(--taken)"],closed:[K5,"var(--quiet)"],out_of_service:[X5,"var(--quiet)"],unsure:[O0,"var(--quiet)"],unknown:[j2,"var(--quiet)"]},R9={scheduled:k0,awaiting:j5,checked_in:q5,completed:b0,released:w0},X2=y0,Y2=K5,P0=B0,$0=z5,P1=T0,$1=Q5,n2=_0,d2=X5;function b(L,V="currentColor"){return i`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" style="color:${V}">
    <path d=${L}></path>
  </svg>`}function p2(L){let[V,C]=$9[L]??[j2,"var(--quiet)"];return b(V,C)}function R1(L){return b(R9[L]??j2)}var F9=["now","today","later"],D9=["reset_alarm"],l2,_,R0,F0,D0,Y5,E0,N0,W0,I0,U0,J2,m2=class extends y{constructor(){super(...arguments);s(this,_);s(this,l2);s(this,J2,()=>{this.mending=void 0})}connectedCallback(){super.connectedCallback(),v(this,l2,setInterval(()=>this.requestUpdate("answer"),1e3))}disconnectedCallback(){super.disconnectedCallback(),clearInterval(m(this,l2))}question(){return{type:"attention",...this.config.site?{site:this.config.site}:{}}}content(C){let H=C.sites.flatMap(M=>M.concerns.map(r=>({...r,site:M.site,zone:M.zone}))),e=C.sites.filter(M=>!M.is_known);return i`<div aria-live="polite">
      <h2>${this.say("attention")}</h2>
      ${C.sites.length===0?i`<p class="quiet">${this.say("no_place")}</p>`:A}
      ${H.length===0&&e.length===0?a(this,_,R0).call(this,C.sites):A}
      ${e.map(M=>i`<p class="quiet">
            ${this.say(M.is_at_work?"not_known_yet":"not_at_work",{site:M.name})}
          </p>`)}
      ${F9.map(M=>{let r=H.filter(t=>t.urgency===M);return r.length===0?A:i`<h3>${this.say(`urgency_${M}`)}</h3>
              <ul>
                ${r.map(t=>a(this,_,E0).call(this,t))}
              </ul>`})}
      ${a(this,_,F0).call(this,C.sites)}
    </div>
    ${a(this,_,D0).call(this,C.sites)}`}};l2=new WeakMap,_=new WeakSet,R0=function(C){if(C.length===0||m(this,_,Y5))return A;let H=C.every(M=>M.for_others===0),e=this.say(H?"all_in_order":"nothing_for_you");return i`<p class="row">${b($0,"var(--free)")} ${e}</p>`},F0=function(C){let H=C.reduce((e,M)=>e+M.for_others,0);return H===0?A:i`<p class="quiet">
      ${this.say(H===1?"one_for_others":"things_for_others",{count:H})}
    </p>`},D0=function([C]){if(!C||m(this,_,Y5))return A;let H=W(this.language,C.zone,this.answeredAt);return i`<p class="quiet">${this.say("looked_at",{time:H})}</p>`},Y5=function(){return this.isLost||this.refusal!==""||this.hass?.connected===!1},E0=function(C){let{zone:H}=C,e=C.since===null?A:i` · ${this.say("since",{time:R(this.language,H,C.since,this.now)})}`,M=C.due===null?A:i` · <strong role="timer">${z2(C.due-this.now)}</strong>`;return i`<li style="border-top:1px solid var(--line);padding:8px 0">
      <p class="row" style="flex-wrap:nowrap;align-items:flex-start">
        ${b(X2,C.urgency==="now"?"var(--taken)":"var(--soon)")}
        <span
          ><strong>${C.what}</strong><br /><span class="quiet"
            >${C.where}${e}${M}</span
          ></span
        >
      </p>
      <p>${C.todo}</p>
      ${a(this,_,N0).call(this,C)}
      ${C.helpers.length>0?i`<p class="quiet">${this.say("ask_somebody",{who:C.helpers.join(", ")})}</p>`:A}
      ${this.mended?.key===C.key&&this.mending?a(this,_,I0).call(this,this.mending):A}
    </li>`},N0=function(C){let H=`deed_${C.deed}`;return C.deed===null||!B(H)?A:i`<button
      class="main"
      ?disabled=${this.busy}
      aria-label="${this.say(H)}: ${C.where}"
      @click=${()=>a(this,_,W0).call(this,C)}
    >
      ${this.say(H)}
    </button>`},W0=async function(C){let{site:H,key:e}=C;switch(C.deed){case"look":this.goTo(C.kind==="screens"?"screens":C.space?`space-${H}-${C.space}`:"now");return;case"mend":this.mended=C,this.mending=await this.carryOut("attention/mend",{site:H,issue_id:C.subject});return;default:if(C.deed&&D9.includes(C.deed)&&!confirm(this.say("sure")))return;await this.carryOut("attention/do",{site:H,key:e})}},I0=function(C){return i`<div role="group" style="margin:8px 0">
      ${C.text?i`<p>${C.text}</p>`:A}
      <div class="row">
        ${C.ways.map(H=>i`<button ?disabled=${this.busy} @click=${()=>a(this,_,U0).call(this,H.id)}>
            ${H.label||this.say("yes_do_it")}
          </button>`)}
        <button class="plain" @click=${m(this,J2)}>${this.say("leave_it")}</button>
      </div>
    </div>`},U0=async function(C){let{mended:H,mending:e}=this;if(!H||!e?.flow_id)return;let M=await this.carryOut("attention/mend",{site:H.site,issue_id:H.subject,flow_id:e.flow_id,way:C});this.mending=M?.flow_id?M:void 0},J2=new WeakMap,m2.properties={...y.properties,mending:{state:!0},mended:{state:!0}};var E9=38;function N9(L){let V=Math.max(0,...L.flat());if(V===0)return;let C=L.findIndex(H=>H.includes(V));return{day:C,hour:L[C]?.indexOf(V)??0}}function G0(L,V){let C=Math.max(0,...L.flat()),H=[...Array(24).keys()].filter(o=>L.some(d=>(d[o]??0)>0)),[e,M]=[H[0],H.at(-1)],r=N9(L);if(e===void 0||M===void 0||r===void 0)return A;let t=`${V.weekday(r.day,"long")} ${r.hour}–${r.hour+1} h`;return i`<h3>${V.say("busy")}</h3>
    <p class="quiet">${V.say("busiest",{when:t})}</p>
    <table class="heat">
      <thead>
        <tr>
          <th scope="col"><span class="unseen">${V.say("hour")}</span></th>
          ${L.map((o,d)=>i`<th scope="col">
              <span aria-hidden="true">${V.weekday(d,"short")}</span>
              <span class="unseen">${V.weekday(d,"long")}</span>
            </th>`)}
        </tr>
      </thead>
      <tbody>
        ${[...Array(M-e+1).keys()].map(o=>{let d=e+o;return i`<tr>
            <th scope="row">${d}\u00a0h</th>
            ${L.map(n=>{let p=n[d]??0,l=Math.round(E9*p/C);return i`<td
                style="background:color-mix(in srgb, var(--primary-color, #0277bd) ${l}%, transparent)"
              >
                ${p?V.hours(p):i`<span class="quiet">–</span>`}
              </td>`})}
          </tr>`})}
      </tbody>
    </table>`}var q0=["month","quarter","year"],J5={month:1,quarter:3,year:12},W9=60;function C3(L,V){return t1(C5(L,V),L,-1)}function C5(L,V){let C=J5[L];return X0(V.getFullYear(),Math.floor(V.getMonth()/C)*C)}function t1(L,V,C){let[H,e]=j0(L);return X0(H,e+C*J5[V])}function z0(L,V,C){let H=[],e=C5(L,C);for(let M=W9/J5[L];M>0&&(H.push(e),!(V!==null&&e<=V));M-=1)e=t1(e,L,-1);return H}function Q0(L,V,C){let H={start:V,end:t1(V,L,1)},e=I9(L,V,C);return e===null?H:{...H,compare_start:e,compare_end:t1(e,L,1)}}function I9(L,V,C){return C==="none"?null:C==="before"?t1(V,L,-1):C==="year_before"?t1(V,"year",-1):C}function K0(L){return Math.floor(j0(L)[1]/3)+1}function j0(L){let[V=1970,C=1]=L.split("-").map(Number);return[V,C-1]}function X0(L,V){return new Date(Date.UTC(L,V,1)).toISOString().slice(0,10)}var F1,H5,V5=class{constructor(V){this.language=V;s(this,F1)}say(V,C={}){return u(this.language,V,C)}hours(V){let C=V<6e3?1:0;return this.number(V/60,C)}number(V,C=0){return new Intl.NumberFormat(this.language,{maximumFractionDigits:C}).format(V)}share(V){return V===null?"–":V.toLocaleString(this.language,{style:"percent"})}weekday(V,C){return a(this,F1,H5).call(this,Date.UTC(2024,0,1+V),{weekday:C})}day(V){return a(this,F1,H5).call(this,Date.parse(V),{day:"numeric",month:"long",year:"numeric"})}period(V,C){return V==="year"?C.slice(0,4):V==="quarter"?this.say("quarter_of",{number:K0(C),year:C.slice(0,4)}):a(this,F1,H5).call(this,Date.parse(C),{month:"long",year:"numeric"})}};F1=new WeakSet,H5=function(V,C){return new Date(V).toLocaleDateString(this.language,{...C,timeZone:"UTC"})};var U9=5*6e4,E1,h,J0,C7,H7,V7,L7,s2,e7,M7,r7,L5,t7,H3,D1=class extends y{constructor(){super();s(this,h);s(this,E1,0);this.unit="month",this.start=C3("month",new Date),this.against="before"}question(){let C=this.language.startsWith("fr")?"fr":"en",H=this.config.site?{site:this.config.site}:{};return{type:"figures",language:C,...H,...Q0(this.unit,this.start,this.against)}}isNews(C,H){return C.connected!==H.connected}async askNow(){this.answer&&!this.isLost&&!this.refusal&&Date.now()-m(this,E1)<U9||(v(this,E1,Date.now()),await super.askNow())}content(C){let H=new V5(this.language),e=C.start===this.start&&C.end===t1(this.start,this.unit,1);return i`<h2>${this.say("figures")}</h2>
      ${a(this,h,J0).call(this,C,H)}
      ${e?a(this,h,C7).call(this,C,H):i`<p role="status">${this.say("counting")}</p>`}`}};E1=new WeakMap,h=new WeakSet,J0=function(C,H){let e=new Date,M=C5(this.unit,e),r=z0(this.unit,C.since,e),t=r.at(-1)??M,o=r.includes(this.start)?r:[...r,this.start],d=r.filter(p=>p!==this.start),n=(p,l,c,x)=>i`<button
        aria-label=${this.say(l)}
        ?disabled=${x}
        @click=${()=>a(this,h,L5).call(this,this.unit,t1(this.start,this.unit,p))}
      >
        ${c}
      </button>`;return i`<div class="row" role="group" aria-label=${this.say("period")}>
        ${q0.map(p=>i`<button
            class=${p===this.unit?"main":""}
            aria-pressed=${p===this.unit}
            @click=${()=>a(this,h,L5).call(this,p,C3(p,e))}
          >
            ${this.say(`unit_${p}`)}
          </button>`)}
      </div>
      <div class="row" style="margin-top:8px;flex-wrap:nowrap">
        ${n(-1,"period_before","‹",this.start<=t)}
        <select
          class="chosen"
          aria-label=${this.say("period")}
          @change=${p=>a(this,h,L5).call(this,this.unit,Y0(p))}
        >
          ${o.map(p=>i`<option value=${p} ?selected=${p===this.start}>
                ${H.period(this.unit,p)}
              </option>`)}
        </select>
        ${n(1,"period_after","›",this.start>=M)}
      </div>
      <label class="row" style="margin-top:8px;flex-wrap:nowrap">
        <span class="quiet">${this.say("compared_with")}</span>
        <select class="chosen" @change=${p=>a(this,h,t7).call(this,Y0(p))}>
          ${["before","year_before","none"].filter(p=>p!=="year_before"||this.unit!=="year").map(p=>i`<option value=${p} ?selected=${p===this.against}>
                  ${this.say(`against_${p}`)}
                </option>`)}
          ${d.map(p=>i`<option value=${p} ?selected=${p===this.against}>
                ${H.period(this.unit,p)}
              </option>`)}
        </select>
      </label>`},C7=function(C,H){let{paper:e}=C,M=this.language.startsWith("fr");return i`${a(this,h,H7).call(this,C,H)}
      ${e&&C.is_recorded?i`<p class="row" style="margin-top:8px">
              <a class="button" href=${e.page} target="_blank" rel="noopener"
                >${this.say("on_paper")}</a
              >
              <a class="button" href=${M?e.semicolon:e.comma} download
                >${this.say("as_table")}</a
              >
            </p>`:A}
      ${C.is_recorded?a(this,h,V7).call(this,C,H):A}`},H7=function(C,H){return C.since===null?i`<p>${this.say("never_recorded")}</p>`:C.since<=C.start?A:i`<p>${this.say("recorded_since",{day:H.day(C.since)})}</p>`},V7=function(C,H){let e=C.kinds.map(t=>{let o=`kind_${t.kind}`;return{...t,name:B(o)?this.say(o):t.kind}}),M=C.months.map(t=>({...t,is_recorded:!0,name:H.period("month",`${t.month}-01`)})),r=C.spaces.map(t=>({...t,name:C.sites.length>1?`${t.name} (${t.site_name})`:t.name}));return i`${a(this,h,L7).call(this,C,H)} ${G0(C.heat,H)}
      ${this.unit==="month"?A:a(this,h,s2).call(this,"by_month",M,H)}
      ${C.sites.length>1?a(this,h,s2).call(this,"by_site",C.sites,H):A}
      ${e.length>1?a(this,h,s2).call(this,"by_kind",e,H):A}
      ${a(this,h,s2).call(this,"by_space",r,H)}`},L7=function(C,H){let{compared:e}=C,M=t=>[["figure_rate",H.share(t.rate)],["figure_used",`${H.hours(t.used_minutes)} h`],["figure_open",`${H.hours(t.open_minutes)} h`],["figure_booked",`${H.hours(t.booked_minutes)} h`],["figure_sessions",H.number(t.sessions)],["figure_walk_ins",H.number(t.walk_ins)],["figure_no_shows",H.number(t.no_shows)],["figure_released",`${H.hours(t.released_minutes)} h`],["figure_reused",`${H.hours(t.reused_minutes)} h`],["figure_members",a(this,h,r7).call(this,t.members)],["figure_energy",a(this,h,e7).call(this,t,H)]],r=e?.is_recorded?M(e.total):[];return i`<table class="fixed">
        <thead>
          <tr>
            <th scope="col"><span class="unseen">${this.say("figures")}</span></th>
            <th scope="col">${H.period(this.unit,C.start)}</th>
            ${e?i`<th scope="col">${H.period(this.unit,e.start)}</th>`:A}
          </tr>
        </thead>
        <tbody>
          ${M(C.total).map(([t,o],d)=>i`<tr>
              <th scope="row">${this.say(t)}</th>
              <td><strong>${o}</strong></td>
              ${e?i`<td class="quiet">${r[d]?.[1]??"–"}</td>`:A}
            </tr>`)}
        </tbody>
      </table>
      ${a(this,h,M7).call(this,C)}
      ${e&&!e.is_recorded?i`<p class="quiet">
              ${this.say("not_recorded",{period:H.period(this.unit,e.start)})}
            </p>`:A}`},s2=function(C,H,e){return i`<h3>${this.say(C)}</h3>
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
          ${H.map(M=>i`<tr>
              <th scope="row">${M.name}</th>
              <td>${M.is_recorded?`${e.hours(M.used_minutes)} h`:"–"}</td>
              <td>${M.is_recorded?e.number(M.no_shows):"–"}</td>
              <td>${M.is_recorded?e.share(M.rate):"–"}</td>
            </tr>`)}
        </tbody>
      </table>`},e7=function({energy_kwh:C},H){return C===null?this.say("not_measured"):`${H.number(C,1)} kWh`},M7=function(C){let{energy_kwh:H,energy_spaces:e=0,energy_missing_hours:M}=C.total;if(H===null)return A;let r=C.spaces.length,t=e<r?this.say("energy_part",{count:e,all:r}):"",o=M>0?this.say("energy_gaps",{hours:M}):"";return!t&&!o?A:i`<p class="quiet">${t} ${o}</p>`},r7=function(C){return C==null?this.say("not_told"):typeof C=="string"?this.say("fewer_than",{count:C.slice(1)}):String(C)},L5=function(C,H){C!==this.unit&&(this.against="before"),this.unit=C,this.start=H,a(this,h,H3).call(this)},t7=function(C){this.against=C,a(this,h,H3).call(this)},H3=function(){v(this,E1,0),this.askNow()},D1.styles=[...y.styles,K`
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
    `],D1.properties={...y.properties,unit:{state:!0},start:{state:!0},against:{state:!0}};function Y0(L){return L.target.value}var G9=864e5,v2="24:00";function V3(L){return new Date(`${L}T00:00:00Z`)}function H1(L,V){return new Date(V3(L).getTime()+V*G9).toISOString().slice(0,10)}function V1(L){return(V3(L).getUTCDay()+6)%7}function i7(L){let V=`${L}-01`,[C,H]=L.split("-").map(Number),e=new Date(Date.UTC(C??0,H??1,0)).getUTCDate(),M=Array.from({length:V1(V)});for(let r=0;r<e;r++)M.push(H1(V,r));for(;M.length%7;)M.push(void 0);return Array.from({length:M.length/7},(r,t)=>M.slice(t*7,t*7+7))}function L3(L,V){let[C,H]=L.split("-").map(Number);return new Date(Date.UTC(C??0,(H??1)-1+V,1)).toISOString().slice(0,7)}function P(L,V){let C={dateStyle:"short",timeStyle:"short"};return new Intl.DateTimeFormat("sv-SE",{...C,timeZone:L}).format(V*1e3).replace(" ","T")}function e5(L,V){let C=Date.parse(`${V}:00Z`)/1e3,H=C;for(let e=0;e<2;e++)H=C-(Date.parse(`${P(L,H)}:00Z`)/1e3-Math.floor(H/60)*60);return H}function e3(L,V,C){let H=new Intl.DateTimeFormat(L,{...C,timeZone:"UTC"}).format(V3(V));return L.startsWith("fr")?H.replace(/(^| )1 (?=\p{L})/u,"$11er "):H}function F(L,V,C){let H=V.slice(0,4)===C.slice(0,4)?{}:{year:"numeric"};return e3(L,V,{weekday:"long",day:"numeric",month:"long",...H})}function o7(L,V){return e3(L,`${V}-01`,{month:"long",year:"numeric"})}function D(L,V,C){return e3(L,H1("2024-01-01",V),{weekday:C})}function j(L,V){if(V.length===0)return u(L,"look_closed");let[C]=V;return V.length===1&&C?.[0]==="00:00"&&C[1]===v2?u(L,"open_all_day"):V.map(([H,e])=>`${a2(L,H)} – ${a2(L,e)}`).join(", ")}function M3(L){let V=C=>Number(C.slice(0,2))*60+Number(C.slice(3,5));return L.reduce((C,[H,e])=>C+V(e)-V(H),0)}function M5(L,V){let[C,H]=[P(L,V.start),P(L,V.end)],e=C.endsWith("T00:00")&&H.endsWith("T00:00");return[C.slice(0,10),P(L,V.end-1).slice(0,10),e]}function x2(L,V,C,H){let[e,M,r]=M5(V,H),t=p=>F(L,p,C);if(H.start*1e3<=Date.now()){let p=P(V,H.end);return p.endsWith("T00:00")?M===C?u(L,"until_tonight"):u(L,"until_day",{day:t(M)}):u(L,"until",{time:`${t(M)} ${a2(L,p.slice(11))}`})}if(r&&e===M)return t(e);if(r)return u(L,"days_from_to",{from:t(e),to:t(M)});let o=p=>a2(L,P(V,p).slice(11)),d={from:o(H.start),to:o(H.end)};if(P(V,H.end).slice(0,10)===e)return`${t(e)}, ${d.from} – ${d.to}`;let n=`${t(P(V,H.end).slice(0,10))} ${d.to}`;return u(L,"days_from_to",{from:`${t(e)} ${d.from}`,to:n})}var a7=["09:00","18:00"],A7=2;function t5(L){let{version:V,week:C,days:H,closings:e,holidays:M,calendar:r}=L;return{version:V,week:C,days:H,closings:e,holidays:M,calendar:r}}function N1(L,V="",C=L.today){return{kind:"close",space:V,from:C,to:C,...{isWholeDays:!0,fromTime:"08:00",toTime:"18:00"},reason:""}}function u2(L,V){let C=L.year.find(M=>M.day===V),H=L.week[V1(V)]??[],e=C?.spans.length?C.spans:H;return{kind:"day",day:V,spans:e.length?e:[a7],reason:""}}function t3(L){switch(L.kind){case"close":{let{space:V,from:C,to:H,isWholeDays:e,fromTime:M,toTime:r,reason:t}=L,[o,d]=e?[`${C}T00:00`,`${H1(H,1)}T00:00`]:[`${C}T${M}`,`${H}T${r}`];return{kind:"close",...V?{space:V}:{},start:o,end:d,reason:t.trim()}}case"day":return{...L,reason:L.reason.trim()};case"holidays":{let{closed:V,country:C,subdivision:H}=L,e=C?{country:C,...H?{subdivision:H}:{}}:{};return{kind:"holidays",closed:V,...e}}case"calendar":return{kind:"calendar",entity_id:L.entity_id||null};default:return L}}function i3(L,V,C){switch(L.kind){case"close":{let H=t3(L);return H.kind!=="close"||!L.from||!L.to?"fault_no_day":!L.isWholeDays&&!(L.fromTime&&L.toTime)?"fault_no_time":H.end<=H.start?"fault_end_first":e5(V.zone,H.end)<=C?"fault_over":L.to>V.last?"fault_far":void 0}case"day":return L.day?L.day<V.today?"fault_over":L.day>V.last?"fault_far":r5(L.spans):"fault_no_day";case"week":return L.week.map(r5).find(Boolean);case"holidays":return L.closed&&!L.country?"fault_no_country":void 0;default:return}}function r5(L){let V="";for(let[C,H]of L){if(!C||!H)return"fault_no_time";if(H<=C)return"fault_span";if(V&&C<=V)return"fault_spans_meet";V=H}}function n7(L,V,C,H){let e=C===1&&H==="00:00"?v2:H;return L.map((M,r)=>r!==V?M:C===0?[e,M[1]]:[M[0],e])}function d7(L){let[V]=L;if(!V)return[a7];let[C,H]=V;return C<"12:00"&&H>"14:00"?[[C,"12:00"],["14:00",H]]:[V,["",""]]}var r3="faitout-hours-";function p7(L,V){try{V?sessionStorage.setItem(r3+L,JSON.stringify(V)):sessionStorage.removeItem(r3+L)}catch{}}function i5(L){try{let V=sessionStorage.getItem(r3+L);return V?JSON.parse(V):void 0}catch{return}}function o3(L,V,C,H){let e=r5(C),M=(r,t)=>{let o=C[r]?.[t]??"";return i`<input
      type="time"
      required
      aria-label="${V}, ${L.say(t?"closes_at":"opens_at")}"
      aria-invalid=${e?"true":"false"}
      .value=${o===v2?"00:00":o}
      @change=${d=>H(n7(C,r,t,E(d)))}
    />`};return i`${C.map((r,t)=>i`<div class="span">
      ${M(t,0)}<span aria-hidden="true">–</span>${M(t,1)}
      <button
        aria-label="${V}, ${L.say("take_span_away")}"
        title=${L.say("take_span_away")}
        @click=${()=>H(C.filter((o,d)=>d!==t))}
      >
        ✕
      </button>
    </div>`)}
  ${e?i`<p class="wrong">${L.say(e)}</p>`:A}
  ${C.length===0?i`<p class="quiet">${L.say("closed")}</p>`:A}
  ${C.length<A7?i`<button
          aria-label="${V}, ${L.say(C.length?"add_break":"open_that_day")}"
          @click=${()=>H(d7(C))}
        >
          ${L.say(C.length?"add_break":"open_that_day")}
        </button>`:A}`}function E(L){return L.target.value}var q9=80,z9=["reason_leave","reason_bridge","reason_works","reason_event"],m7={close:"close_from_to",day:"other_hours",week:"the_week",holidays:"public_holidays",calendar:"closing_calendar",remove:"take_away"};function l7(L,V){switch(V.kind){case"close":return Q9(L,V);case"day":return j9(L,V);case"week":return X9(L,V.week);case"holidays":return J9(L,V);case"calendar":return H6(L,V.entity_id);case"remove":return A}}function Q9({voice:L,hours:V,change:C},H){let e=t=>C({...H,...t}),M=t=>i`<label
    >${L.say(t==="from"?"first_day":"last_day")}
    <input
      type="date"
      required
      min=${t==="from"?V.today:H.from||V.today}
      max=${V.last}
      .value=${H[t]}
      @change=${o=>e(K9(H,t,E(o)))}
  /></label>`,r=t=>i`<label
    >${L.say(t==="fromTime"?"from_time":"to_time")}
    <input type="time" required .value=${H[t]} @change=${o=>e({[t]:E(o)})}
  /></label>`;return i`<label
      >${L.say("what_closes")}
      <select @change=${t=>e({space:E(t)})}>
        <option value="" .selected=${H.space===""}>${L.say("whole_place")}</option>
        ${V.spaces.map(({space:t,name:o})=>i`<option value=${t} .selected=${H.space===t}>${o}</option>`)}
      </select></label
    >
    <div class="pair">
      ${M("from")} ${H.isWholeDays?A:r("fromTime")} ${M("to")}
      ${H.isWholeDays?A:r("toTime")}
    </div>
    <label class="inline"
      ><input
        type="checkbox"
        .checked=${H.isWholeDays}
        @change=${t=>e({isWholeDays:t.target.checked})}
      />
      ${L.say("whole_days")}</label
    >
    ${o5(L,H.reason,t=>e({reason:t}))}`}function K9(L,V,C){return V==="from"&&C>L.to?{from:C,to:C}:{[V]:C}}function j9({voice:L,hours:V,change:C},H){let e=t=>C({...H,...t}),M=H.day?V.week[V1(H.day)]??[]:void 0,r=H.day?D(L.language,V1(H.day),"long"):"";return i`<label
      >${L.say("which_day")}
      <input
        type="date"
        required
        min=${V.today}
        max=${V.last}
        .value=${H.day}
        @change=${t=>e({day:E(t)})}
    /></label>
    ${M?i`<p class="quiet">
            ${L.say("usually",{day:r,hours:j(L.language,M)})}
          </p>`:A}
    <fieldset>
      <legend>${H.day?F(L.language,H.day,V.today):L.say("which_day")}</legend>
      ${o3(L,L.say("which_day"),H.spans,t=>e({spans:t}))}
    </fieldset>
    ${o5(L,H.reason,t=>e({reason:t}))}`}function X9(L,V){let{voice:C,change:H}=L,e=(M,r)=>H({kind:"week",week:V.map((t,o)=>M.includes(o)?r:t)});return i`${V.map((M,r)=>{let t=D(C.language,r,"long");return i`<fieldset>
      <legend>${t}</legend>
      ${o3(C,t,M,o=>e([r],o))}
      <button
        aria-expanded=${L.copied===r}
        aria-label="${t}, ${C.say("copy_day")}"
        @click=${()=>L.copy(L.copied===r?void 0:r)}
      >
        ${C.say("copy_day")}
      </button>
      ${L.copied===r?Y9(C,V,r,e):A}
    </fieldset>`})}`}function Y9(L,V,C,H){let e=V[C]??[],M=V.map((t,o)=>o).filter(t=>t!==C),r=t=>String(V[t])===String(e);return i`<div class="row" style="margin-top:8px" role="group" aria-label=${L.say("copy_to")}>
    ${M.map(t=>i`<button
        aria-pressed=${r(t)}
        aria-label=${D(L.language,t,"long")}
        @click=${()=>H([t],e)}
      >
        ${r(t)?"✓ ":""}${D(L.language,t,"short")}
      </button>`)}
    <button @click=${()=>H(M,e)}>${L.say("all_days")}</button>
  </div>`}function J9({voice:L,hours:V,change:C},H){let{countries:e,subdivisions:M,country:r}=V.holidays,t=p=>C({...H,...p}),o=new Intl.DisplayNames([L.language],{type:"region"}),d=e.map(p=>({code:p,name:C6(o,p)})).sort((p,l)=>p.name.localeCompare(l.name,L.language)),n=H.country===r?M:[];return i`<label class="inline"
      ><input
        type="checkbox"
        .checked=${H.closed}
        @change=${p=>t({closed:p.target.checked})}
      />
      ${L.say("closed_on_holidays")}</label
    >
    <label
      >${L.say("country")}
      <select @change=${p=>t({country:E(p),subdivision:""})}>
        ${H.country?A:i`<option value="">–</option>`}
        ${d.map(({code:p,name:l})=>i`<option value=${p} .selected=${p===H.country}>${l}</option>`)}
      </select></label
    >
    ${n.length>0?i`<label
            >${L.say("subdivision")}
            <select @change=${p=>t({subdivision:E(p)})}>
              <option value="">${L.say("no_subdivision")}</option>
              ${n.map(({id:p,name:l})=>i`<option value=${p} .selected=${p===H.subdivision}>${l}</option>`)}
            </select></label
          >`:A}`}function C6(L,V){try{return L.of(V)??V}catch{return V}}function H6({voice:L,hours:V,change:C},H){let{choices:e}=V.calendar;return i`<p class="quiet">${L.say("closing_calendar_does")}</p>
    <label
      >${L.say("closing_calendar")}
      <select @change=${M=>C({kind:"calendar",entity_id:E(M)})}>
        <option value="" .selected=${H===""}>${L.say("no_calendar")}</option>
        ${e.map(({entity_id:M,name:r})=>i`<option value=${M} .selected=${M===H}>${r}</option>`)}
      </select></label
    >`}function o5(L,V,C){return i`<label
      >${L.say("reason")}
      <input
        autocomplete="off"
        maxlength=${q9}
        .value=${V}
        @input=${H=>C(E(H))}
    /></label>
    <div class="row" role="group" aria-label=${L.say("reason")}>
      ${z9.map(H=>i`<button aria-pressed=${V===L.say(H)} @click=${()=>C(L.say(H))}>
          ${L.say(H)}
        </button>`)}
    </div>`}var a3="time",A3="space/";function n3({way:L,fates:V}){return L.filter(({booking_id:C,start:H})=>{let e=V[C];return e===void 0||typeof e=="object"&&e.start===H}).length}function s7(L){let{voice:V,way:C}=L,H=C.length===1?"one_in_the_way":"in_the_way";return i`<p>${V.say(H,{count:C.length})}</p>
    ${C.length>1?V6(L):A}
    <ul>
      ${C.map(e=>L6(L,e))}
    </ul>`}function V6({voice:L,way:V,fates:C,choose:H}){let e=r=>{let t=V.flatMap(o=>{let d=r(o);return d===void 0?[]:[[o.booking_id,d]]});H({...C,...Object.fromEntries(t)})},M=r=>{let[t]=r.free;return r.may_move&&t?{space:t.space}:void 0};return i`<div class="row last" role="group" aria-label=${L.say("all_of_them")}>
    <button @click=${()=>e(()=>"keep")}>${L.say("keep_all")}</button>
    ${V.some(M)?i`<button @click=${()=>e(M)}>${L.say("move_all")}</button>`:A}
    ${V.some(r=>r.may_cancel)?i`<button class="danger" @click=${()=>e(r=>r.may_cancel?"cancel":void 0)}>
            ${L.say("cancel_all")}
          </button>`:A}
  </div>`}function L6(L,V){let{voice:C,zone:H,today:e,fates:M,choose:r}=L,{language:t}=C,o=M[V.booking_id],d=F(t,P(H,V.start).slice(0,10),e),n=P(H,V.end),l=`${n.slice(0,10)!==P(H,V.start).slice(0,10)?`${F(t,n.slice(0,10),e)} `:""}${W(t,H,V.end)}`,c=`${d}, ${W(t,H,V.start)} – ${l}`,x=$=>{let{[V.booking_id]:z3,...Q3}=M;r($===void 0?Q3:{...Q3,[V.booking_id]:$})},n1=e6(o),Z1=($,z3)=>i`<option value=${$} .selected=${$===n1}>${z3}</option>`;return i`<li class="line">
    <div class="body">
      <strong>${V.space_name}</strong> ${V.title?`· ${V.title}`:""}<br />
      ${c}
      ${V.has_holder?A:i`<br /><span class="quiet">${C.say("no_holder")}</span>`}
      <label
        ><span class="unseen">${V.space_name}, ${c}</span>
        <select @change=${$=>x(M6(E($),V))}>
          ${Z1("",C.say("decide"))} ${Z1("keep",C.say("keep_booking"))}
          ${V.may_move?i`${V.free.map($=>Z1(A3+$.space,C.say("move_into",{space:$.name})))}${Z1(a3,C.say("move_in_time"))}`:A}
          ${V.may_cancel?Z1("cancel",C.say("cancel_booking")):A}
        </select></label
      >
      ${typeof o=="object"&&o.start!==void 0?i`<label
              >${C.say("new_start")}
              <input
                type="datetime-local"
                required
                .value=${P(H,o.start)}
                @change=${$=>E($)&&x({start:e5(H,E($))})}
            /></label>`:A}
    </div>
  </li>`}function e6(L){return L===void 0||typeof L=="string"?L??"":L.space?A3+L.space:a3}function M6(L,V){return L==="keep"||L==="cancel"?L:L===a3?{start:V.start}:L?{space:L.slice(A3.length)}:void 0}function x7(L){let V=[];for(let C of L.days){let H=V.at(-1);H?.kind==="days"&&r6(H.days.at(-1),C)?(H.days.push(C),H.last=C.day):V.push({kind:"days",first:C.day,last:C.day,days:[C]})}for(let C of L.closings){let[H,e]=M5(L.zone,C);V.push({kind:"closing",first:H,last:e,closing:C})}return V.sort((C,H)=>C.first.localeCompare(H.first)||C.last.localeCompare(H.last))}function r6(L,V){return L!==void 0&&L.origin!=="hand"&&H1(L.day,1)===V.day&&L.origin===V.origin&&L.reason===V.reason&&String(L.spans)===String(V.spans)}function a5(L,V){let C=L.week[V1(V.day)]??[];return String(C)===String(V.spans)?"usual":V.spans.length===0?"closed":M3(V.spans)>M3(C)?"longer":"other"}function A5(L,V){return L.closings.filter(C=>{let[H,e]=M5(L.zone,C);return H<=V&&V<=e})}function p3(L,V){let C=r=>new Set([...r.days,...r.closings].map(d3)),[H,e]=[C(L),C(V)],M=r=>{let{closed:t,country:o,subdivision:d}=r.holidays;return JSON.stringify([t,o,d,r.calendar.entity_id])};return{weekdays:V.week.flatMap((r,t)=>String(r)===String(L.week[t]??[])?[]:[t]),came:[...V.days,...V.closings].filter(r=>!H.has(d3(r))),went:[...L.days,...L.closings].filter(r=>!e.has(d3(r))),settings:M(L)!==M(V)}}function d3(L){return JSON.stringify(L)}function u7(L,V,C){let H=e=>e.origin==="hand";switch(L.kind){case"week":return{kind:"week",week:V.week};case"holidays":{let{closed:e,country:M,subdivision:r}=V.holidays;return{kind:"holidays",closed:e,country:M??"",subdivision:r??""}}case"calendar":return{kind:"calendar",entity_id:V.calendar.entity_id??""};case"day":{let e=V.days.find(r=>r.day===L.day&&H(r));if(e)return v7(e);let M=C.days.find(r=>r.day===L.day&&H(r));return M&&{kind:"remove",id:M.id}}case"close":{let e=new Set(V.closings.map(r=>r.id)),M=C.closings.find(r=>H(r)&&!e.has(r.id));return M&&{kind:"remove",id:M.id}}case"remove":{let e=V.days.find(r=>r.id===L.id),M=V.closings.find(r=>r.id===L.id);return e?v7(e):M&&t6(M,C.zone)}}}function v7({day:L,spans:V,reason:C}){return{kind:"day",day:L,spans:V,reason:C}}function t6(L,V){let[C,H]=P(V,L.start).split("T"),[e,M]=P(V,L.end).split("T"),{space:r,reason:t}=L;return{kind:"close",space:r??"",...{from:C,fromTime:H,to:e,toTime:M,isWholeDays:!1},reason:t}}function Z7(L,V,C){return L.kind!=="week"?L:{kind:"week",week:L.week.map((e,M)=>String(e)===String(V.week[M])?C.week[M]??e:e)}}var s1,W1,I1,X,U1,f,l1,i1,c7,S7,h7,g7,n5,G1=class{constructor(V){s(this,f);s(this,s1);s(this,W1);s(this,I1,!1);s(this,X);s(this,U1,"");v(this,X,V)}takeUp(V,C){if(V===m(this,U1))return;v(this,U1,V),v(this,s1,void 0);let H=C.may_change?i5(V):void 0;this.held=H&&{draft:H.draft,seen:H.seen,fates:{}}}begin(V,C){v(this,s1,void 0),a(this,f,l1).call(this,{draft:C,seen:t5(V),fates:{}},"#step")}make(V,C){return a(this,f,n5).call(this,V,{draft:C,seen:t5(V),fates:{}})}leave(){v(this,I1,!1),v(this,W1,void 0),a(this,f,l1).call(this,void 0,m(this,X).home)}draw(V,C,H){let{draft:e,way:M,fates:r}=C,t=m(this,f,i1),o=C.seen.version!==V.version,d=m(this,I1)&&!M?i3(e,V,Date.now()/1e3):void 0,n=M!==void 0&&n3({way:M,fates:r})>0;return i`<h3 id="step" tabindex="-1">
        ${t.say(M?"in_the_way_title":H?.heading??m7[e.kind])}
      </h3>
      ${o?a(this,f,h7).call(this,V,C):A}
      ${M?a(this,f,S7).call(this,V,C,M):H?.form??a(this,f,c7).call(this,V,e)}
      ${d?i`<p role="alert" class="wrong">${t.say(d)}</p>`:A}
      <p role="status">
        ${t.busy?i`<progress aria-label=${t.say("working")}></progress> ${t.say("working")}`:A}
      </p>
      <div class="row last">
        ${H&&!M?A:i`<button
                class="main"
                ?disabled=${t.busy||o||n}
                @click=${()=>a(this,f,n5).call(this,V,C)}
              >
                ${t.say(M?"do_so":e.kind==="close"?"close_it":"save")}
              </button>`}
        ${M&&e.kind!=="remove"?i`<button
                ?disabled=${t.busy}
                @click=${()=>a(this,f,l1).call(this,{draft:e,seen:C.seen,fates:r},"#step")}
              >
                ${t.say("back")}
              </button>`:A}
        <button ?disabled=${t.busy} @click=${()=>this.leave()}>${t.say("leave_it")}</button>
      </div>`}type(V){this.held&&a(this,f,l1).call(this,{...this.held,draft:V})}async give(V,C){this.type(C),this.held&&await a(this,f,n5).call(this,V,this.held)}outcome(V){let C=m(this,f,i1);if(!m(this,s1)||!V)return i`<p role="status" class="unseen"></p>`;let{text:H,back:e,failed:M,hasTouched:r}=m(this,s1);return i`<div class="told" role="status">
      <p id="told" tabindex="-1">${H}</p>
      ${M.map(({booking:t,message:o})=>i`<p class="wrong">
          ${t?C.say("pair",{what:t.space_name,how:o}):o}
        </p>`)}
      ${r&&e?i`<p class="quiet">${C.say("bookings_stay_so")}</p>`:A}
      ${e?i`<button ?disabled=${C.busy} @click=${()=>this.make(V,e)}>
              ${C.say("take_back")}
            </button>`:A}
    </div>`}};s1=new WeakMap,W1=new WeakMap,I1=new WeakMap,X=new WeakMap,U1=new WeakMap,f=new WeakSet,l1=function(V,C){this.held=V,p7(m(this,U1),V),m(this,X).redraw(C)},i1=function(){return m(this,X).voice()},c7=function(V,C){let H={voice:m(this,f,i1),hours:V,copied:m(this,W1),copy:e=>{v(this,W1,e),m(this,X).redraw()},change:e=>this.type(e)};return l7(H,C)},S7=function(V,C,H){let e=n3({way:H,fates:C.fates});return i`${s7({voice:m(this,f,i1),zone:V.zone,today:V.today,way:H,fates:C.fates,choose:M=>a(this,f,l1).call(this,{...C,fates:M})})}
    ${e>0?i`<p class="quiet">${m(this,f,i1).say("still_to_decide",{count:e})}</p>`:A}`},h7=function(V,C){let{weekdays:H,came:e,went:M,settings:r}=p3(C.seen,V),t=m(this,f,i1),o=n=>"day"in n?F(t.language,n.day,V.today):x2(t.language,V.zone,V.today,n),d=n=>[o(n),n.reason].filter(Boolean).join(" · ");return i`<div role="alert" class="told warned">
      <p><strong>${t.say("changed_meanwhile")}</strong></p>
      <ul>
        ${H.map(n=>i`<li>${t.say("new_hours",{what:D(t.language,n,"long")})}</li>`)}
        ${e.map(n=>i`<li>${t.say("new_line",{what:d(n)})}</li>`)}
        ${M.map(n=>i`<li>${t.say("gone_line",{what:d(n)})}</li>`)}
        ${r?i`<li>${t.say("new_settings")}</li>`:A}
      </ul>
      <button @click=${()=>a(this,f,g7).call(this,V,C)}>${t.say("go_on")}</button>
    </div>`},g7=function(V,C){let H=Z7(C.draft,C.seen,V);a(this,f,l1).call(this,{draft:H,seen:t5(V),fates:C.fates},"#step")},n5=async function(V,C){if(v(this,I1,!0),m(this,X).redraw(),i3(C.draft,V,Date.now()/1e3))return;let H=await m(this,X).send({site:V.site,version:C.seen.version,dry_run:!1,change:t3(C.draft),in_the_way:C.fates});if(!H)return;if(!H.done){a(this,f,l1).call(this,{...C,way:H.in_the_way},"#step");return}this.leave();let e=H.hours??V;v(this,s1,{text:[m(this,f,i1).say("hours_changed"),i6(m(this,f,i1),C,e)].filter(Boolean).join(" "),back:u7(C.draft,C.seen,e),failed:H.failed.map(({booking_id:M,message:r})=>({booking:C.way?.find(t=>t.booking_id===M),message:r})),hasTouched:Object.values(C.fates).some(M=>M!=="keep")}),m(this,X).redraw("#told")};function i6({language:L,say:V},{draft:C,seen:H},e){if(C.kind==="day"){let t=F(L,C.day,e.today);return`${V("pair",{what:t,how:j(L,C.spans)})}.`}let M=p3(H,e).came.find(t=>"start"in t);if(C.kind!=="close"||!M||!("start"in M))return"";let r=x2(L,e.zone,e.today,M);return`${V("pair",{what:M.space_name??e.name,how:V("closed_then",{when:r})})}.`}var f7={usual:void 0,closed:[P1,"currentColor"],longer:[n2,"var(--free)"],other:[$1,"var(--soon)"]},o6={ArrowLeft:-1,ArrowRight:1,ArrowUp:-7,ArrowDown:7};function O7(L,V,C){let{month:H,show:e}=C,M=new Map(V.year.map(n=>[n.day,n])),[r,t]=[V.today.slice(0,7),V.year.at(-1)?.day.slice(0,7)??H],{language:o}=L,d=a6(C,M);return i`<div class="row" style="flex-wrap:nowrap">
      <button
        aria-label=${L.say("month_before")}
        ?disabled=${H<=r}
        @click=${()=>e(L3(H,-1))}
      >
        ‹
      </button>
      <strong style="flex:1;text-align:center" aria-live="polite">${o7(o,H)}</strong>
      <button
        aria-label=${L.say("month_after")}
        ?disabled=${H>=t}
        @click=${()=>e(L3(H,1))}
      >
        ›
      </button>
    </div>
    <table class="month" @keydown=${n=>p6(n,C)}>
      <thead>
        <tr>
          ${[0,1,2,3,4,5,6].map(n=>i`<th scope="col">
              <span aria-hidden="true">${D(o,n,"short")}</span
              ><span class="unseen">${D(o,n,"long")}</span>
            </th>`)}
        </tr>
      </thead>
      <tbody>
        ${i7(H).map(n=>i`<tr>
            ${n.map(p=>i`<td>${p?A6(L,V,C,p,M.get(p),d):""}</td>`)}
          </tr>`)}
      </tbody>
    </table>
    ${d6(L)}`}function a6({month:L,chosen:V},C){return V.startsWith(L)?V:[...C.keys()].find(H=>H.startsWith(L))??""}function A6(L,V,C,H,e,M){let r=Number(H.slice(8));if(!e)return i`<button class="past" disabled aria-label=${F(L.language,H,V.today)}>
      ${r}
    </button>`;let t=a5(V,e),o=e.spans.length===0,d=o?f7.closed:f7[t],n=A5(V,H).filter(p=>p.space!==null);return i`<button
    class="${t} ${o?"shut":""} ${H===V.today?"today":""}"
    data-day=${H}
    aria-pressed=${C.chosen===H}
    tabindex=${H===M?0:-1}
    @click=${()=>C.choose(H,!1)}
  >
    <span class="number" aria-hidden="true">${r}</span>
    <span class="unseen">${n6(L,V,e,t,n.length)}</span>
    <span class="shapes">
      ${d?b(...d):""}${n.length>0?b(d2,"var(--quiet)"):""}
    </span>
  </button>`}function n6(L,V,C,H,e){return[F(L.language,C.day,V.today),j(L.language,C.spans),H==="usual"||H==="closed"?"":L.say(`look_${H}`),C.reason,e?L.say("spaces_closed"):""].filter(Boolean).join(", ")}function d6(L){let V=(C,H)=>i`<span>${C} ${L.say(H)}</span>`;return i`<p class="legend">
    ${V(b(P1),"look_closed")} ${V(b(n2,"var(--free)"),"look_longer")}
    ${V(b($1,"var(--soon)"),"look_other")} ${V(b(d2,"var(--quiet)"),"spaces_closed")}
  </p>`}function p6(L,V){let C=o6[L.key],H=L.target.dataset.day;C===void 0||!H||(L.preventDefault(),V.choose(H1(H,C),!0))}var m6=8;function y7({voice:L,hours:V}){let[C]=V.year;if(!C)return i``;let H=[j(L.language,C.spans),C.reason].filter(Boolean).join(" · ");return i`<p>
    <strong>${L.say("pair",{what:L.say("today"),how:H})}</strong>
  </p>`}function k7({voice:L,hours:V,begin:C}){return i`<h3>${L.say("the_week")}</h3>
    <dl class="days">
      ${V.week.map((H,e)=>i`<dt>${D(L.language,e,"long")}</dt>
          <dd>${j(L.language,H)}</dd>`)}
    </dl>
    ${m3(L,V,"the_week",()=>C({kind:"week",week:V.week}))}`}function w7({voice:L,hours:V,begin:C}){let{holidays:H,calendar:e}=V,{closed:M,country:r,subdivision:t}=H,o=H.subdivisions.find(l=>l.id===t)?.name??t,n=[r?new Intl.DisplayNames([L.language],{type:"region"}).of(r):"",o].filter(Boolean).join(", "),p=e.heard===null?"":R(L.language,V.zone,e.heard,Date.now()/1e3);return i`<h3>${L.say("public_holidays")}</h3>
    <p>${M?L.say("holidays_closed",{where:n}):L.say("holidays_open")}</p>
    ${m3(L,V,"public_holidays",()=>C({kind:"holidays",closed:M,country:r??"",subdivision:t??""}))}
    <h3>${L.say("closing_calendar")}</h3>
    <p>${e.name??e.entity_id??L.say("no_calendar")}</p>
    ${e.entity_id&&e.fault?i`<p class="wrong">${L.say(p?"calendar_silent_since":"calendar_silent",{time:p})}</p>`:A}
    ${m3(L,V,"closing_calendar",()=>C({kind:"calendar",entity_id:e.entity_id??""}))}`}function m3(L,V,C,H){if(!V.may_change)return A;let e=L.say("pair",{what:L.say("change"),how:L.say(C)});return i`<button aria-label=${e} data-opens=${C} @click=${H}>${L.say("change")}</button>`}function b7(L){let{voice:V,hours:C,showsAll:H,showAll:e}=L,M=x7(C),r=H?M:M.slice(0,m6);return i`<h3>${V.say("what_differs")}</h3>
    ${M.length===0?i`<p class="quiet">${V.say("nothing_differs")}</p>`:A}
    <ul>
      ${r.map(t=>T7(L,t))}
    </ul>
    ${M.length>r.length?i`<button class="plain quiet" @click=${e}>
            ${V.say("and_more",{count:M.length-r.length})}
          </button>`:A}`}function _7(L,V){let{voice:C,hours:H,begin:e}=L,M=H.year.find(n=>n.day===V);if(!M)return i``;let t=H.days.filter(n=>n.day===V).map(n=>({kind:"days",first:V,last:V,days:[n]}));for(let n of A5(H,V))t.push({kind:"closing",first:V,last:V,closing:n});let o=(n,p)=>i`<button data-opens=${n} @click=${()=>e(p)}>${C.say(n)}</button>`,d=F(C.language,V,H.today);return i`<section aria-label=${d} class="told">
    <p><strong>${d}</strong><br />${j(C.language,M.spans)}</p>
    <ul>
      ${t.map(n=>T7(L,n,n.kind==="days"))}
    </ul>
    ${H.may_change?i`<div class="row last">
            ${M.spans.length?o("close_that_day",N1(H,"",V)):A}
            ${o("other_hours_that_day",u2(H,V))}
          </div>`:A}
  </section>`}function T7(L,V,C=!1){return V.kind==="days"?l6(L,V,C):s3(L,V.closing)}function l6(L,V,C){let{voice:H,hours:e,begin:M,remove:r}=L,[t]=V.days;if(!t)return i``;let o=a5(e,t),d={usual:$1,closed:P1,longer:n2,other:$1}[o],n={usual:"var(--quiet)",closed:"currentColor",longer:"var(--free)",other:"var(--soon)"}[o],p=$=>F(H.language,$,e.today),l=V.first===V.last?p(V.first):H.say("days_from_to",{from:p(V.first),to:p(V.last)}),c=o==="longer"||o==="other"?H.say(`look_${o}`):"",x=[j(H.language,t.spans),c].filter(Boolean).join(" · "),n1=t.origin==="calendar"?B7(H,e):t.origin==="holiday"?H.say("origin_holiday"):"",Z1=t.origin==="hand"?l3(H,"take_away",l,()=>r(t.id)):t.origin==="holiday"&&V.first===V.last&&o==="closed"?l3(H,"open_all_the_same",l,()=>M(u2(e,t.day))):A;return P7(b(d,n),C?"":l,x,t.reason,n1,e.may_change?Z1:A)}function s3({voice:L,hours:V,remove:C},H){let e=x2(L.language,V.zone,V.today,H),M=H.space?L.say("space_closed",{space:H.space_name??H.space}):L.say("look_closed"),r=H.origin==="hand";return P7(b(H.space?d2:P1,H.space?"var(--quiet)":"currentColor"),e,M,H.reason,r?"":B7(L,V),r&&V.may_change?l3(L,H.start*1e3<=Date.now()?"reopen":"take_away",e,()=>C(H.id)):A)}function B7(L,V){return L.say("origin_calendar",{name:V.calendar?.name??""})}function l3(L,V,C,H){return i`<button
    ?disabled=${L.busy}
    aria-label=${L.say("pair",{what:L.say(V),how:C})}
    @click=${H}
  >
    ${L.say(V)}
  </button>`}function P7(L,V,C,H,e,M){return i`<li class="line">
    ${L}
    <div class="body">
      ${V?i`<strong>${V}</strong><br />`:A} ${C}${H?i` · ${H}`:A}
      ${e?i`<br /><span class="quiet">${e}</span>`:A}
    </div>
    ${M}
  </li>`}var d5=K`
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
  .line > button {
    margin-inline-start: auto;
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
    margin: 12px 0;
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
`;var z1,v1,L1,q,p5,$7,m5,R7,F7,q1=class extends y{constructor(){super();s(this,q);s(this,z1);s(this,v1,"");s(this,L1,new G1({voice:()=>m(this,q,p5),send:C=>this.carryOut("change_hours",C),redraw:C=>{C&&v(this,v1,C),this.requestUpdate()},home:'[data-opens="close"]'}));s(this,m5,C=>{this.chosen=C.target.value,this.day="",this.askNow()});this.chosen="",this.month="",this.day="",this.showsAll=!1}setConfig(C){super.setConfig(C),this.chosen=""}question(){return{type:"hours",site:this.chosen}}async ask(C){if(this.config.site)this.chosen||=this.config.site;else if(!m(this,z1)?.length){let{sites:r}=await C.callWS({type:"faitout/desk/places"});v(this,z1,r),this.chosen||=r[0]?.site??""}let{type:H,...e}=this.question(),M=this.chosen?await C.callWS({type:`faitout/desk/${H}`,...e}):void 0;return{places:m(this,z1)??[],hours:M}}willUpdate(C){super.willUpdate(C);let H=this.answer?.hours;H&&m(this,L1).takeUp(H.site,H)}updated(C){if(super.updated(C),!m(this,v1))return;let H=this.renderRoot.querySelector(m(this,v1));H&&(v(this,v1,""),H.focus())}content({places:C,hours:H}){if(!H)return i`<p>${this.say("no_place")}</p>`;let{held:e}=m(this,L1);return i`${a(this,q,$7).call(this,C,H)}
    ${e?m(this,L1).draw(H,e):a(this,q,R7).call(this,H)}`}};z1=new WeakMap,v1=new WeakMap,L1=new WeakMap,q=new WeakSet,p5=function(){return{language:this.language,busy:this.busy,say:(C,H)=>this.say(C,H)}},$7=function(C,H){return this.config.site||C.length<2?i`<h2>${this.say("card_hours")}, ${H.name}</h2>`:i`<h2>${this.say("card_hours")}</h2>
      <label
        >${this.say("edit_site")}
        <select ?disabled=${m(this,L1).held!==void 0} @change=${m(this,m5)}>
          ${C.map(({site:e,name:M})=>i`<option value=${e} .selected=${e===H.site}>${M}</option>`)}
        </select></label
      >`},m5=new WeakMap,R7=function(C){let H={voice:m(this,q,p5),hours:C,showsAll:this.showsAll,showAll:()=>{this.showsAll=!0},begin:M=>m(this,L1).begin(C,M),remove:M=>m(this,L1).make(C,{kind:"remove",id:M})},e={month:this.month||C.today.slice(0,7),chosen:this.day,show:M=>{this.month=M},choose:(M,r)=>a(this,q,F7).call(this,C,M,r)};return i`${m(this,L1).outcome(C)} ${y7(H)}
      ${C.may_change?i`<div class="row">
              <button class="main" data-opens="close" @click=${()=>H.begin(N1(C))}>
                ${this.say("close_from_to")}
              </button>
              <button data-opens="day" @click=${()=>H.begin(u2(C,C.today))}>
                ${this.say("other_hours")}
              </button>
            </div>`:A}
      <h3>${this.say("the_month")}</h3>
      ${O7(m(this,q,p5),C,e)}
      ${this.day.startsWith(e.month)?_7(H,this.day):A}
      ${b7(H)} ${k7(H)} ${w7(H)}`},F7=function(C,H,e){C.year.some(M=>M.day===H)&&(this.day=!e&&H===this.day?"":H,this.month=H.slice(0,7),e&&v(this,v1,`[data-day="${H}"]`))},q1.properties={...y.properties,chosen:{state:!0},month:{state:!0},day:{state:!0},showsAll:{state:!0}},q1.styles=[...y.styles,d5];var s6=[15,30,60,120],v6=["check_in","extend","end"],x6=86400,x1=class extends y{wordOf(V){if(V.is_walk_in)return this.say("told_walk_in");let C=`told_${V.told}`;return B(C)?this.say(C):V.told}detailOf(V,C){if(V.release!==null)return this.say("given_back_in",{time:z2(V.release-this.now)});let H=V.told==="closed"?V.why_closed:null;return[V.until===null||V.until-this.now>x6&&!H||V.until===null?"":this.say("until",{time:R(this.language,C,V.until,this.now)}),H].filter(Boolean).join(" · ")}lengthsOf(V){if(!V.acts.includes("book")||V.book_until===null)return[];let C=(V.book_until-this.now)/60;return s6.filter(H=>H<=C)}async act(V,C,H){if(H==="end"&&!confirm(this.say("sure_to_end")))return;let e=(C.booking??C.next)?.booking_id,M=v6.includes(H)&&e?{booking_id:e}:{};await this.carryOut("act",{site:V,space:C.space,act:H,...M})}async book(V,C,H){await this.carryOut("book",{site:V,space:C.space,minutes:H})}async openDoor(V,C){confirm(this.say("sure_to_open",{door:C.name}))&&await this.carryOut("open_door",{site:V,door:C.door})}};var u6=["awaiting","soon"];function N7(L){let V=L.spaces.filter(M=>D7(M)).sort((M,r)=>E7(M)-E7(r)||M.name.localeCompare(r.name)),C=L.spaces.filter(M=>!D7(M)),H=C.filter(M=>M.told==="occupied"),e=new Map;for(let M of C)M.told!=="occupied"&&e.set(M.told,[...e.get(M.told)??[],M]);return{first:V,used:H,quiet:e}}function D7(L){return L.release!==null||L.undo_until!==null||u6.includes(L.told)}function E7(L){return L.release!==null?L.release:(L.told==="awaiting"?1e11:2e11)+(L.booking?.start??0)}function W7(L){let V=new Map;for(let H of L)V.set(H.kind,[...V.get(H.kind)??[],H]);let C=[...V.values()].filter(H=>H.length<=4).reduce((H,e)=>H+e.length,0);return[...V].map(([H,e])=>({kind:H,spaces:e,isMany:e.length>4||C>8&&e.length>1}))}var c6=["held_open","failed","emergency","unknown"],S2,g,I7,U7,G7,q7,z7,Q7,v3,K7,x3,j7,u3,Z2,c2=class extends x1{constructor(){super();s(this,g);s(this,S2);this.opened="",this.spread="",this.showsAll=[]}connectedCallback(){super.connectedCallback(),v(this,S2,setInterval(()=>{this.answer?.sites.some(H=>H.spaces.some(e=>e.release!==null))&&this.requestUpdate("answer")},1e3))}disconnectedCallback(){super.disconnectedCallback(),clearInterval(m(this,S2))}question(){return{type:"now",...this.config.site?{site:this.config.site}:{}}}content(C){return C.sites.length===0?i`<p>${this.say("no_place")}</p>`:i`${C.sites.map(H=>a(this,g,I7).call(this,H))}`}};S2=new WeakMap,g=new WeakSet,I7=function(C){let{first:H,used:e,quiet:M}=N7(C),r=[...H,...e],t=this.showsAll.includes(C.site)?r:r.slice(0,10);return i`<section aria-label=${C.name}>
      <h2>${C.name}</h2>
      <p class="quiet">${a(this,g,U7).call(this,C)}</p>
      ${a(this,g,G7).call(this,C)}
      <ul>
        ${t.map(o=>a(this,g,q7).call(this,C,o))}
        ${r.length>t.length?i`<li style="border-top:1px solid var(--line)">
                <button
                  class="plain quiet"
                  @click=${()=>{this.showsAll=[...this.showsAll,C.site]}}
                >
                  ${this.say("and_more",{count:r.length-t.length})}
                </button>
              </li>`:A}
        ${[...M].map(([o,d])=>a(this,g,Q7).call(this,C,o,d))}
        ${C.doors.map(o=>a(this,g,j7).call(this,C,o))}
      </ul>
    </section>`},U7=function(C){return C.is_open&&C.until!==null&&C.until-this.now<86400?this.say("open_until",{time:W(this.language,C.zone,C.until)}):C.is_open?this.say("open"):[C.until===null||C.until-this.now>7*86400&&!C.why_closed||C.until===null?this.say("closed"):this.say("closed_until",{time:R(this.language,C.zone,C.until,this.now)}),C.why_closed].filter(Boolean).join(" · ")},G7=function(C){if(C.attention===0)return A;let H=C.attention===null?this.say("not_known_yet",{site:C.name}):this.say(C.attention===1?"one_thing":"things",{count:C.attention});return i`<button class="plain row" @click=${()=>this.goTo("attention")}>
      ${b(X2,"var(--soon)")} ${H}
    </button>`},q7=function(C,H){let e=`${C.site}/${H.space}`,M=this.opened===e,r=a(this,g,z7).call(this,H);return i`<li style="border-top:1px solid var(--line)">
      <div class="row" style="flex-wrap:nowrap">
        <button
          class="plain"
          style="flex:1;display:flex;gap:8px;align-items:center;min-width:0"
          aria-expanded=${M}
          @click=${()=>{this.opened=M?"":e}}
        >
          ${p2(H.told)}
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
              </button>`:A}
      </div>
      ${M?a(this,g,u3).call(this,C,H):A}
    </li>`},z7=function(C){if(C.acts.includes("here")&&(C.release!==null||C.told==="awaiting"))return{act:"check_in",label:"they_are_here"};if(C.acts.includes("undo"))return{act:"undo",label:"undo"}},Q7=function(C,H,e){let M=`told_${H}`,r=B(M)?this.say(M):H,t=e.find(n=>this.opened===`${C.site}/${n.space}`),o=W7(e),d=o.find(({kind:n})=>a(this,g,v3).call(this,C,H,n));return i`<li style="border-top:1px solid var(--line);padding:4px 0">
      <div class="row" style="align-items:center">
        ${p2(H)} <span class="quiet">${r}</span>
        ${o.map(n=>n.isMany?a(this,g,K7).call(this,C,H,n):n.spaces.map(p=>a(this,g,x3).call(this,C,p)))}
      </div>
      ${d?i`<div class="row">${d.spaces.map(n=>a(this,g,x3).call(this,C,n))}</div>`:A}
      ${t?a(this,g,u3).call(this,C,t):A}
    </li>`},v3=function(C,H,e){return this.spread===`${C.site}/${H}/${e}`},K7=function(C,H,{kind:e,spaces:M}){let r=`many_${e}`,t=a(this,g,v3).call(this,C,H,e);return i`<button
      class="plain"
      style="padding:8px 4px"
      aria-expanded=${t}
      @click=${()=>{this.spread=t?"":`${C.site}/${H}/${e}`}}
    >
      ${this.say(B(r)?r:"many_of_a_kind",{count:M.length})} ▾
    </button>`},x3=function(C,H){let e=`${C.site}/${H.space}`;return i`<button
      class="plain"
      style="padding:8px 4px;overflow-wrap:anywhere"
      aria-expanded=${this.opened===e}
      @click=${()=>{this.opened=this.opened===e?"":e}}
    >
      ${H.name}
    </button>`},j7=function(C,H){let e=`door_${H.status}`;return i`<li class="row" style="border-top:1px solid var(--line);padding:4px 0">
      ${b(P0,c6.includes(H.status)?"var(--taken)":"var(--quiet)")}
      <span style="flex:1;min-width:0;overflow-wrap:anywhere"
        >${this.pair(H.name,B(e)?this.say(e):H.status)}</span
      >
      ${H.may_open?i`<button
              ?disabled=${this.busy}
              aria-label="${this.say("open_door")}: ${H.name}"
              @click=${()=>this.openDoor(C.site,H)}
            >
              ${this.say("open_door")}
            </button>`:A}
    </li>`},u3=function(C,H){let e=M=>H.acts.includes(M);return i`<div style="padding:0 0 10px">
      ${H.booking?.title?i`<p>${H.booking.title}</p>`:A}
      ${H.reason?i`<p class="quiet">${H.reason}</p>`:A}
      <div class="row" role="group" aria-label=${H.name}>
        ${this.lengthsOf(H).map(M=>i`<button
            ?disabled=${this.busy}
            @click=${()=>this.book(C.site,H,M)}
          >
            ${this.say("book_for",{length:q2(M)})}
          </button>`)}
        ${e("here")?a(this,g,Z2).call(this,C,H,"check_in","they_are_here"):A}
        ${e("extend")?a(this,g,Z2).call(this,C,H,"extend","extend"):A}
        ${e("end")?a(this,g,Z2).call(this,C,H,"end","end"):A}
        ${e("undo")?a(this,g,Z2).call(this,C,H,"undo","undo"):A}
        <button @click=${()=>this.goTo(`space-${C.site}-${H.space}`)}>
          ${this.say("more")}
        </button>
      </div>
    </div>`},Z2=function(C,H,e,M){return i`<button ?disabled=${this.busy} @click=${()=>this.act(C.site,H,e)}>
      ${this.say(M)}
    </button>`},c2.properties={...x1.properties,opened:{state:!0},spread:{state:!0},showsAll:{state:!0}};var S6=[0,1,2,3,4,5,6];function X7({voice:L,hours:V,draft:C,type:H,give:e,more:M}){let r=t=>{let o=H1(V.today,t),d=D(L.language,V1(o),"long"),n=t===0?L.say("this_evening"):L.say("evening_of",{day:d});return i`<button ?disabled=${L.busy} @click=${()=>e({...C,to:o})}>${n}</button>`};return i`${o5(L,C.reason,t=>H({...C,reason:t}))}
    <div class="row" role="group" aria-label=${L.say("close_until")}>
      ${S6.map(r)}
      <button ?disabled=${L.busy} @click=${M}>${L.say("another_time")}</button>
    </div>
    <p class="quiet">${L.say("close_until_does")}</p>`}var Y,I,z,Q1,h2,N,l5,J7,C4,H4,V4,s5=class{constructor(V){s(this,N);s(this,Y);s(this,I);s(this,z);s(this,Q1,!1);s(this,h2,"");v(this,Y,V),v(this,I,new G1({voice:()=>V.voice(),send:async C=>{let H=await V.send(C);return v(this,z,H?.hours??await V.hours(String(C.site))),H},redraw:C=>V.redraw(C),home:"#close-until"}))}async takeUp(V){let C=Y7(V);m(this,h2)!==C&&(v(this,h2,C),i5(C)&&await a(this,N,l5).call(this,V))}draw(V){let{held:C}=m(this,I);return i`${m(this,I).outcome(m(this,z))} ${a(this,N,H4).call(this,V)}
    ${C&&m(this,z)?m(this,I).draw(m(this,z),C,a(this,N,V4).call(this,m(this,z),C.draft)):V.rights.includes("service")?i`<div class="row last">
              <button
                id="close-until"
                ?disabled=${m(this,Y).voice().busy}
                @click=${()=>a(this,N,J7).call(this,V)}
              >
                ${m(this,Y).voice().say("close_until")}
              </button>
            </div>`:A}`}};Y=new WeakMap,I=new WeakMap,z=new WeakMap,Q1=new WeakMap,h2=new WeakMap,N=new WeakSet,l5=async function(V){return v(this,z,await m(this,Y).hours(V.site)),m(this,z)&&m(this,I).takeUp(Y7(V),m(this,z)),m(this,Y).redraw(),m(this,z)},J7=async function(V){v(this,Q1,!1);let C=await a(this,N,l5).call(this,V);C&&!m(this,I).held&&m(this,I).begin(C,N1(C,V.space))},C4=async function(V,C){let H=await a(this,N,l5).call(this,V);H&&await m(this,I).make(H,{kind:"remove",id:C})},H4=function(V){if(V.closings.length===0)return A;let C={voice:m(this,Y).voice(),hours:{zone:V.zone,today:G(V.zone,Date.now()/1e3),may_change:V.rights.includes("service")},remove:H=>{a(this,N,C4).call(this,V,H)}};return i`<ul>
      ${V.closings.map(H=>s3(C,H))}
    </ul>`},V4=function(V,C){return m(this,Q1)||C.kind!=="close"?void 0:{heading:"close_until",form:X7({voice:m(this,Y).voice(),hours:V,draft:C,type:e=>m(this,I).type(e),give:e=>{m(this,I).give(V,e)},more:()=>{v(this,Q1,!0),m(this,Y).redraw("#step")}})}};function Y7(L){return`${L.site}/${L.space}`}var h6={co2:"ppm",temperature:"°C",humidity:"%"},O1,f2,O,L4,e4,M4,r4,t4,i4,o4,Z3,a4,A4,c3,n4,d4,g2=class extends x1{constructor(){super(...arguments);s(this,O);s(this,O1,"");s(this,f2,new s5({voice:()=>m(this,O,L4),hours:C=>this.carryOut("hours",{site:C}),send:C=>this.carryOut("change_hours",C),redraw:C=>{C&&v(this,O1,C),this.requestUpdate()}}))}static getConfigForm(){return Q2("space")}static getStubConfig(C){return u0(C)}question(){return{type:"space",site:this.config.site??"",space:this.config.space??""}}content(C){return i`
      <h2>${C.name}, ${C.site_name}</h2>
      <p class="row">
        ${p2(C.told)}
        <strong>${this.wordOf(C)}</strong>
        <span class="quiet">${this.detailOf(C,C.zone)}</span>
      </p>
      ${C.reason?i`<p>${C.reason}</p>`:A}
      <p class="quiet">${this.say(`people_${C.people}`)}</p>
      ${a(this,O,e4).call(this,C)}
      ${a(this,O,M4).call(this,C)} ${m(this,f2).draw(C)}
      ${a(this,O,i4).call(this,C)} ${a(this,O,a4).call(this,C)} ${a(this,O,o4).call(this,C)} ${a(this,O,n4).call(this,C)}
      ${a(this,O,d4).call(this,C)} ${a(this,O,t4).call(this,C)}
    `}updated(C){super.updated(C),this.answer&&m(this,f2).takeUp(this.answer);let H=m(this,O1)&&this.renderRoot.querySelector(m(this,O1));H&&(v(this,O1,""),H.focus())}};O1=new WeakMap,f2=new WeakMap,O=new WeakSet,L4=function(){return{language:this.language,busy:this.busy,say:(C,H)=>this.say(C,H)}},e4=function(C){let H=(M,r)=>r===null?A:i`<p>
            ${this.say(M)} ${W(this.language,C.zone,r.start)} –
            ${W(this.language,C.zone,r.end)} ${r.title??""}
          </p>`,e=C.next&&C.next.start-this.now<86400;return i`${H("booked_now",C.booking)} ${e?H("booked_next",C.next):A}`},M4=function(C){let H=a(this,O,r4).call(this,C).filter(e=>e!==A);return H.length===0?A:i`<div class="row" role="group" aria-label=${this.say("what_to_do")}>${H}</div>`},r4=function(C){let H=M=>C.acts.includes(M),e=(M,r)=>i`<button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,M)}>
        ${this.say(r)}
      </button>`;return[H("here")?e("check_in","they_are_here"):A,H("undo")?e("undo","undo"):A,H("extend")?e("extend","extend"):A,H("end")?e("end","end"):A,...this.lengthsOf(C).map(M=>i`<button ?disabled=${this.busy} @click=${()=>this.book(C.site,C,M)}>
            ${this.say("book_for",{length:q2(M)})}
          </button>`)]},t4=function(C){if(!C.rights.includes("service"))return A;let[H,e]=C.in_service?["out_of_service","take_out"]:["in_service","put_back"],[M,r]=C.automation?["automation_off","only_watch"]:["automation_on","act_again"];return i`<div class="row" style="margin-top:8px">
      <button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,H)}>${this.say(e)}</button>
      <button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,M)}>${this.say(r)}</button>
    </div>`},i4=function(C){return C.doors.length===0?A:i`<h3>${this.say("doors")}</h3>
      <ul>
        ${C.doors.map(H=>{let e=`door_${H.status}`;return i`<li class="row" style="padding:4px 0">
            <span style="flex:1;min-width:0;overflow-wrap:anywhere"
              >${this.pair(H.name,B(e)?this.say(e):H.status)}<br /><span
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
                  </button>`:A}
          </li>`})}
      </ul>`},o4=function(C){return!C.light&&!C.heat?A:i`<h3>${this.say("comfort")}</h3>
      ${C.light?a(this,O,Z3).call(this,"light",C.light):A}
      ${C.heat?a(this,O,Z3).call(this,"heat",C.heat):A}`},Z3=function(C,H){let e=`${C}_${H.mode}`,M=B(e)?this.say(e):H.mode,r=H.temperature===null?"":`, ${a(this,O,c3).call(this,H.temperature,"°C")}`;return i`<p>
      <strong>${this.pair(this.say(C),M)}${r}</strong><br />
      <span class="quiet">${H.why}</span>
    </p>`},a4=function(C){if(C.air.length===0)return A;let H=e=>C.air.filter(({what:M})=>M===e.what).length===1;return i`<h3>${this.say("air")}</h3>
      <ul>
        ${C.air.map(e=>{let M=H(e)?this.say(`air_${e.what}`):`${this.say(`air_${e.what}`)} (${e.name})`;if(e.value===null)return i`<li>
              ${this.pair(M,this.say("not_known"))}
              <span class="quiet">${e.doubt}</span>
            </li>`;let r=a(this,O,c3).call(this,e.value,h6[e.what]);return i`<li>
            ${this.pair(M,r)}
            ${e.level?i`<strong>${this.say(`air_${e.level}`)}</strong>`:A}
            ${e.heard===null?A:a(this,O,A4).call(this,C,e.heard)}
          </li>`})}
      </ul>`},A4=function(C,H){if(this.now-H<3600)return A;let e=R(this.language,C.zone,H,this.now);return i`<span class="quiet">${this.say("said_at",{time:e})}</span>`},c3=function(C,H){return`${new Intl.NumberFormat(this.language).format(C)} ${H}`},n4=function(C){let{level:H,advice:e,sensors:M}=C.sight;if(M.length===0)return A;let r=`sight_${H}`;return i`<h3>${this.say("sensors")}</h3>
      <p>
        <strong>${this.pair(this.say("seen"),B(r)?this.say(r):H)}</strong><br />
        <span class="quiet">${e}</span>
      </p>
      <ul>
        ${M.map(t=>i`<li class=${t.works?"":"wrong"}>
            ${this.pair(t.name,t.works?this.say("works"):t.health??"")}
            ${t.sees&&t.uses>0?i`<span class="quiet"
                    >${this.say("missed_of",{missed:t.missed,uses:t.uses})}</span
                  >`:A}
          </li>`)}
      </ul>`},d4=function(C){return C.rights.includes("records")?i`<h3>${this.say("reasons_of_today")}</h3>
      ${C.reasons.length===0?i`<p class="quiet">${this.say("nothing_decided")}</p>`:A}
      ${C.reasons.map(H=>i`<p>
            <strong>${R(this.language,C.zone,H.at,this.now)}</strong> ${H.text}
          </p>
          ${H.certificate?i`<details>
                  <summary>${this.say("certificate")}</summary>
                  <pre style="white-space:pre-wrap;font:inherit">${H.certificate}</pre>
                </details>`:A}`)}`:A},g2.styles=[...x1.styles,d5];var h3="faitout",v5=class extends HTMLElement{static async generate(V,C){try{return g6(await C.callWS({type:"faitout/desk/dashboard"}))}catch(H){let e=`${u(C.language,"away")}

${f1(H,C.language)}`;return{views:[{title:u(C.language,"card_now"),path:"now",cards:[{type:"markdown",content:e}]}]}}}};function g6(L){let[,V]=location.pathname.split("/");return V?S3(L,V):L}function S3(L,V){if(Array.isArray(L))return L.map(e=>S3(e,V));if(L===null||typeof L!="object")return L;let C=Object.fromEntries(Object.entries(L).map(([e,M])=>[e,S3(M,V)]));return("type"in L?String(L.type):"").startsWith("custom:faitout-")?{...C,dashboard:V}:C}var f6=[60,120,240,1440,10080],w,g3,p4,f3,O3,m4,l4,s4,v4,x4,y2,O2=class extends y{constructor(){super();s(this,w);s(this,y2,()=>{this.given=void 0});this.isCopied=!1}question(){return{type:"visitors",site:this.config.site}}async ask(C){if(this.config.site)return{sites:[await a(this,w,g3).call(this,C,this.config.site)]};let{sites:H}=await C.callWS({type:"faitout/desk/places"}),e=H.filter(({rights:M})=>M.includes("access"));return{sites:await Promise.all(e.map(({site:M})=>a(this,w,g3).call(this,C,M)))}}content({sites:C}){return i`${C.filter(({doors:H})=>H.length>0).map(H=>a(this,w,p4).call(this,H))}`}};w=new WeakSet,g3=function(C,H){return C.callWS({type:"faitout/desk/visitors",site:H})},p4=function(C){let H=a(this,w,f3).call(this,C);return i`<section aria-label=${C.name}>
      <h2>${this.say("visitor")}, ${C.name}</h2>
      <div class="row" role="group" aria-label=${this.say("doors")}>
        ${C.doors.map(({door:e,name:M})=>i`<button
            class=${H.includes(e)?"main":""}
            aria-pressed=${H.includes(e)}
            @click=${()=>{this.doors=H.includes(e)?H.filter(r=>r!==e):[...H,e]}}
          >
            ${M}
          </button>`)}
      </div>
      <form class="row" style="margin:8px 0" @submit=${e=>a(this,w,s4).call(this,e,C)}>
        <label
          >${this.say("visitor_for")}
          <select name="minutes">
            ${f6.map(e=>i`<option value=${e} ?selected=${e===240}>
                ${this.say(`visit_${e}`)}
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
      ${this.given?a(this,w,m4).call(this,C,this.given):A}
      <h3>${this.say("visitors_now")}</h3>
      ${C.visitors.length===0?i`<p class="quiet">${this.say("no_visitor")}</p>`:A}
      <ul>
        ${C.visitors.map(e=>a(this,w,l4).call(this,C,e))}
      </ul>
    </section>`},f3=function(C){let H=C.doors.filter(({is_entrance:M})=>M).map(({door:M})=>M);return this.doors?.filter(M=>C.doors.some(({door:r})=>r===M))??H},O3=function(C,{start:H,end:e}){let[M,r]=[H,e].map(t=>R(this.language,C,t,this.now));return this.say("from_to",{from:M??"",to:r??""})},m4=function(C,H){let e=[H.code,H.link].filter(Boolean).join(`
`);return i`<div role="status" style="border:2px solid var(--free);border-radius:10px;padding:12px">
      <p style="font-size:1.75rem;letter-spacing:0.1em"><strong>${H.code}</strong></p>
      <p>${H.doors.join(", ")}, ${a(this,w,O3).call(this,C.zone,H)}</p>
      ${H.link?i`<p style="word-break:break-all">${H.link}</p>`:A}
      <p class="quiet">${this.say("code_once")}</p>
      <div class="row">
        <button @click=${()=>a(this,w,x4).call(this,e)}>
          ${this.say(this.isCopied?"copied":"hand_on")}
        </button>
        <button class="plain" @click=${m(this,y2)}>${this.say("close")}</button>
      </div>
    </div>`},l4=function(C,H){let e=`${H.doors.join(", ")}, ${a(this,w,O3).call(this,C.zone,H)}`;return i`<li class="row" style="border-top:1px solid var(--line);flex-wrap:nowrap">
      <span style="flex:1">${e}</span>
      <button
        ?disabled=${this.busy}
        aria-label=${this.pair(this.say("visitor_back"),e)}
        @click=${()=>a(this,w,v4).call(this,C,H)}
      >
        ${this.say("visitor_back")}
      </button>
    </li>`},s4=async function(C,H){C.preventDefault();let e=new FormData(C.target),M=String(e.get("start")??"");this.isCopied=!1,this.given=await this.carryOut("visitors/let_in",{site:H.site,doors:a(this,w,f3).call(this,H),minutes:Number(e.get("minutes")),language:this.language.startsWith("fr")?"fr":"en",...M?{start:M}:{}})},v4=async function(C,{grant_id:H}){confirm(this.say("sure"))&&(this.given?.grant_id===H&&m(this,y2).call(this),await this.carryOut("visitors/take_back",{site:C.site,grant_id:H}))},x4=async function(C){try{navigator.share?await navigator.share({text:C}):(await navigator.clipboard.writeText(C),this.isCopied=!0)}catch{}},y2=new WeakMap,O2.properties={...y.properties,doors:{state:!0},given:{state:!0},isCopied:{state:!0}};var x5=48,o1=60,a1=15,J=a1*60,O6=86400;function u4(L){let V=L.map(M=>y6(M.zone,M)),C=V.find(M=>M&&M.by<0),H=C?{at:C.at,length:-C.by}:void 0;return{scales:L.map((M,r)=>{let t=V[r],{start:o,end:d}=M;if(!t)return{start:o,end:d,gap:H,isMissing:!1};let n=t.by>0?{at:t.at,length:t.by}:void 0;return{start:o,end:d,gap:n,isMissing:n!==void 0}}),doubled:H}}var y3=new Map;function y6(L,V){let C=(O6-(V.end-V.start))/60;if(C===0)return;let H=`${L} ${V.start}`;if(!y3.has(H)){let e=0;for(;r1(L,V.start+e*60)===e;)e+=a1;y3.set(H,{at:e,by:C})}return y3.get(H)}function e1(L,V){let C=(V-L.start)/60;return L.gap&&C>=L.gap.at?C+L.gap.length:C}function k2(L,V){let{start:C,gap:H}=L;return!H||V<H.at?C+V*60:C+Math.max(H.at,V-H.length)*60}function Z4(L,V){if(!V||L<V.at)return{minutes:L,isAgain:!1};let C=L<V.at+V.length;return{minutes:L-V.length,isAgain:C}}function c4(L,V){let C=L.flatMap((e,M)=>(V[M]??[]).filter(([r,t])=>t>e.start&&r<e.end).flatMap(([r,t])=>[e1(e,Math.max(r,e.start)),e1(e,Math.min(t,e.end))])),H=Math.max(...L.map(e=>e1(e,e.end)));return C.length===0?{start:0,end:H}:{start:Math.max(0,Math.floor(Math.min(...C)/o1)*o1-o1),end:Math.min(H,Math.ceil(Math.max(...C)/o1)*o1+o1)}}function y1(L,V){return(V-L.start)/o1*x5}function k3(L,V){return L.start+V/x5*o1}function w3(L){let V=[];for(let C=L.start;C<L.end;C+=o1)V.push(C);return V}function u5(L){return Math.round(L/a1)*a1}function S4(L,V){let C=[],H=L.start;for(let[e,M]of V)M<=L.start||e>=L.end||(e>H&&C.push({start:H,end:e}),H=Math.max(H,M));return H<L.end&&C.push({start:H,end:L.end}),C}function h4(L,V,C){return`${L.site}/${V.space}/${C.start}`}function g4(L,V,C){let{booking:H,from:e,kind:M}=L;if(!V)return{...L,to:void 0,hasMoved:!0};if(M==="book"||!H)return{...L,to:e,span:w2(e.scale,L.line,C),hasMoved:!0};let r=C-L.line;if(M==="length"){let p=k2(e.scale,u5(e1(e.scale,H.end)+r)),l={start:H.start,end:Math.max(H.start+J,p)};return{...L,to:e,span:l,hasMoved:!0}}let t=e1(e.scale,H.start),o=V.key===e.key&&Math.abs(r)<a1/2?t:u5(t+r),d=o===t&&V.key===e.key?H.start:k2(V.scale,o),n={start:d,end:d+(H.end-H.start)};return{...L,to:V,span:n,hasMoved:!0}}function w2(L,V,C){let H=Math.floor(Math.min(V,C)/a1)*a1,e=Math.max(u5(Math.max(V,C)),H+2*a1),M=k2(L,H);return{start:M,end:Math.max(k2(L,e),M+J)}}function f4(L,V){let{booking:C,from:H,span:e,to:M}=L;return M?M.site.site!==H.site.site?"drag_other_place":C&&M.space.space!==H.space.space&&!C.may_go?"drag_stays_there":e.start<V-60&&e.start!==C?.start?"drag_past":M.space.bookings.some(o=>o.booking_id!==C?.booking_id&&["scheduled","awaiting","checked_in"].includes(o.stage)&&o.start<e.end&&e.start<o.end)?"drag_taken":M.space.in_service?["office","desk"].includes(M.space.kind)||k6(M.space.open,e)?void 0:"closed":"told_out_of_service":"drag_outside"}function k6(L,V){let C=V.start;for(let[H,e]of L)H<=C&&C<e&&(C=e);return C>=V.end}var w6=86400;function b3(L,V){let C=V.mode==="day"?b6(L):_6(L,V),{scales:H,doubled:e}=u4(C.map(({site:r,day:t})=>({...t,zone:r.zone})));return{columns:C.flatMap((r,t)=>{let o=H[t];return o?[{...r,key:h4(r.site,r.space,r.day),scale:o}]:[]}),doubled:e}}function _3(L){return b3(L,{language:"en",mode:"day",chosen:""}).columns}function b6(L){let V=L.length>1;return L.flatMap(C=>{let H=C.days[0],e=V?C.name:"";return H?C.spaces.map(M=>({site:C,space:M,day:H,title:M.name,place:e})):[]})}function _6(L,V){let C=L.flatMap(t=>t.spaces.map(o=>({site:t,space:o}))),H=(t,o)=>`${t.site}/${o.space}`===V.chosen,{site:e,space:M}=C.find(t=>H(t.site,t.space))??C[0]??{};if(!e||!M)return[];let r=t=>p1(V.language,e.zone,t.start+w6/2,"short");return e.days.map(t=>({site:e,space:M,day:t,title:r(t),place:t.reason}))}function O4(L,V,C){let H=L.pointerType!=="mouse",e=!H,M=!1,r,t=x=>x.pointerId===L.pointerId,o=x=>{if(!t(x))return;let n1=Math.hypot(x.clientX-L.clientX,x.clientY-L.clientY)>6;if(!e){n1&&c();return}M||=n1,M&&C.moves(x.clientX,x.clientY)},d=x=>{t(x)&&(c(),e&&C.drops())},n=()=>{c(),C.cancels()},p=x=>{x.key==="Escape"&&(x.stopPropagation(),n())},l=x=>{e&&x.cancelable&&x.preventDefault()},c=()=>{clearTimeout(r),window.removeEventListener("pointermove",o),window.removeEventListener("pointerup",d),window.removeEventListener("pointercancel",n),window.removeEventListener("keydown",p,!0),V.removeEventListener("touchmove",l),V.removeEventListener("contextmenu",l)};return window.addEventListener("pointermove",o),window.addEventListener("pointerup",d),window.addEventListener("pointercancel",n),window.addEventListener("keydown",p,!0),V.addEventListener("touchmove",l,{passive:!1}),H&&(V.addEventListener("contextmenu",l),r=setTimeout(()=>{e=!0,C.holds(),navigator.vibrate?.(20)},350)),c}var y4=36,k4=12,T6=40,B6=56,P6=40,A1,K1,j1,X1,U,Z5,T3,w4,b4,c5=class{constructor(V){s(this,U);s(this,A1);s(this,K1);s(this,j1);s(this,X1);v(this,A1,V)}down(V,C,H,e,M="book"){let r=V.currentTarget.closest(".column");if(V.button!==0||!r)return;this.end();let t=k3(C.shown,V.clientY-r.getBoundingClientRect().top),{start:o,end:d}=e??w2(H.scale,t,t),p={kind:M,from:H,line:t,booking:e,to:H,span:{start:o,end:d},hasMoved:!1},l=[V.clientX,V.clientY],c=()=>{let x=g4(p,...a(this,U,w4).call(this,C,...l));a(this,U,Z5).call(this,{...x,why:f4(x,m(this,A1).now())})};v(this,j1,O4(V,r,{holds:()=>a(this,U,Z5).call(this,{...p,hasMoved:!0}),moves:(x,n1)=>{l=[x,n1],m(this,X1)??v(this,X1,setInterval(()=>{a(this,U,b4).call(this,...l)&&c()},T6)),c()},drops:()=>{let x=m(this,K1);this.end(),x&&m(this,A1).drops(x)},cancels:()=>this.end()}))}end(){var V;(V=m(this,j1))==null||V.call(this),v(this,j1,void 0),clearInterval(m(this,X1)),v(this,X1,void 0),m(this,K1)&&a(this,U,Z5).call(this,void 0)}};A1=new WeakMap,K1=new WeakMap,j1=new WeakMap,X1=new WeakMap,U=new WeakSet,Z5=function(V){v(this,K1,V),m(this,A1).shows(V)},T3=function(){return m(this,A1).root().querySelector(".scroller")},w4=function(V,C,H){let e=m(this,U,T3)?.getBoundingClientRect(),M=[...m(this,A1).root().querySelectorAll(".column")],r=k3(V.shown,H-(M[0]?.getBoundingClientRect().top??0));if(!(e&&C>=e.left&&C<=e.right&&H>=e.top&&H<=e.bottom))return[void 0,r];let o=M.find(d=>{let{left:n,right:p}=d.getBoundingClientRect();return C>=n&&C<p});return[V.columns.find(d=>d.key===o?.dataset.column),r]},b4=function(V,C){let H=m(this,U,T3),e=H?.getBoundingClientRect();if(!H||!e)return!1;let M=(o,d,n)=>o>d&&o<d+y4?-k4:o<n&&o>n-y4?k4:0,{scrollLeft:r,scrollTop:t}=H;return H.scrollBy(M(V,e.left+B6,e.right),M(C,e.top+P6,e.bottom)),H.scrollLeft!==r||H.scrollTop!==t};var $6=14,R6=30;function u1(L,V,C){let H=e=>{let M=W(L,V,e);return s0(V,e)?u(L,"again_at",{time:M}):M};return`${H(C.start)}–${H(C.end)}`}function B3(L,V){let C=`stage_${V.stage}`;return B(C)?u(L,C):V.stage}function _4(L){let V=y1(L.shown,L.shown.end);return i`<div
    class="grid"
    style="grid-template-columns:56px repeat(${L.columns.length}, minmax(96px, 1fr))"
  >
    <div class="head corner"></div>
    ${L.columns.map(C=>i`<div class="head" title=${C.title}>
        <span class="title">${C.title}</span>
        ${C.place?i`<small>${C.place}</small>`:A}
        ${C.space.in_service?A:i`<small>${u(L.language,"told_out_of_service")}</small>`}
      </div>`)}
    <div class="hours" style="height:${V}px" aria-hidden="true">
      ${w3(L.shown).map((C,H)=>{let{minutes:e,isAgain:M}=Z4(C,L.doubled),r=G2(L.language,e),t=M?u(L.language,"again_at",{time:r}):r;return i`<span style="top:${Math.max(9,y1(L.shown,C))}px"
          >${H===0&&C>0?"":t}</span
        >`})}
    </div>
    ${L.columns.map(C=>F6(L,C,V))}
  </div>`}function F6(L,V,C){let{space:H,day:e,scale:M}=V,{drag:r}=L,t=l=>Math.min(C,Math.max(0,y1(L.shown,e1(M,l)))),o=(l,c)=>c>M.start&&l<M.end&&t(c)>0&&t(l)<C,d=(l,c,x=$6)=>`top:${t(l)}px;height:${Math.max(x,t(c)-t(l))}px`,n=r?.hasMoved&&r.to?.key===V.key,p=H.bookings.filter(l=>l.stage!=="cancelled"&&o(l.start,l.end));return i`<div
    class="column ${r?.hasMoved?"dragged":""}"
    style="height:${C}px"
    data-column=${V.key}
    role="group"
    aria-label="${V.title} ${V.place}"
    @pointerdown=${l=>L.down(l,V)}
  >
    ${w3(L.shown).map(l=>i`<div class="hour" style="top:${y1(L.shown,l)}px"></div>`)}
    ${S4(e,H.open).filter(l=>o(l.start,l.end)).map(l=>i`<div class="shut" style=${d(l.start,l.end,0)}>${D6(L,V,l)}</div>`)}
    ${E6(L,V)}
    ${H.used.filter(([l,c])=>o(l,c)).map(([l,c,x])=>N6(L,V,{start:l,end:c},x,d(l,c)))}
    ${o(L.now,L.now+1)?i`<div class="now" style="top:${t(L.now)}px"></div>`:A}
    ${p.map(l=>{let c=t(l.end)-t(l.start)<R6;return W6(L,V,l,d(l.start,l.end),c)})}
    ${n&&r?I6(L,r,V,d(r.span.start,r.span.end,34)):A}
  </div>`}function D6(L,V,C){let e=V.space.closed.find(([M,r,t])=>t&&M<C.end&&C.start<r)?.[2]||(V.space.open.length===0?V.day.reason:"");return e?i`<span>${u(L.language,"pair",{what:u(L.language,"closed"),how:e})}</span>`:A}function E6(L,V){let{gap:C,isMissing:H}=V.scale;if(!C||C.at>=L.shown.end||C.at+C.length<=L.shown.start)return A;let e=y1(L.shown,C.at),M=y1(L.shown,C.at+C.length)-e;return i`<div class="missing" style="top:${e}px;height:${M}px">
    ${H?i`<span>${u(L.language,"no_such_hour")}</span>`:A}
  </div>`}function N6(L,V,C,H,e){let M=u1(L.language,V.site.zone,C),r=u(L.language,H?"used_then":"walked_in_then",{times:M}),t=H?A:i`<span>${u(L.language,"walked_in")}</span>`;return i`<div class="${H?"used":"walk_in"}" style=${e} role="img" aria-label=${r}>
    ${t}
  </div>`}function W6(L,V,C,H,e){let{language:M,drag:r}=L,t=B3(M,C),o=C.title??"",d=u1(M,V.site.zone,C),n=C.source?u(M,"outside"):"",p=r?.booking?.booking_id===C.booking_id&&r.hasMoved,l=[C.stage,p?"held":"",C.is_fixed?"fixed":"",e?"short":""],c=C.may_move?"move":void 0;return i`<button
    class="booking ${l.join(" ")}"
    style=${H}
    @pointerdown=${x=>{x.stopPropagation(),c&&L.down(x,V,C,c)}}
    @click=${()=>L.opens(V,C)}
  >
    <span class="shapes">
      ${C.is_fixed?b(Y2):A}${R1(C.stage)}
    </span>
    <span class="text">
      <span class="times">${d}</span> <span class="unseen">${V.title} </span>
      <span class="name">${o}</span> ${t} <span class="unseen">${n}</span>
    </span>
    ${C.may_resize?i`<span
            class="handle"
            @pointerdown=${x=>{x.stopPropagation(),L.down(x,V,C,"length")}}
          ></span>`:A}
  </button>`}function I6(L,V,C,H){let{language:e}=L,M=V.why,r=V.from.key!==C.key;return i`<div class="ghost ${M?"refused":""}" style=${H}>
    <strong>${u1(e,C.site.zone,V.span)}</strong>
    ${r?i`<br />${C.title}`:A}
    ${M?i`<br />${u(e,M)}`:A}
  </div>`}function T4(L){let V=(C,H,e="")=>i`<li><span class="sample ${C}">${e}</span>${u(L,H)}</li>`;return i`<details class="legend">
    <summary>${u(L,"week_legend")}</summary>
    <ul>
      ${V("booking scheduled","legend_booked",R1("scheduled"))}
      ${V("booking checked_in","legend_used",R1("completed"))}
      ${V("booking released","legend_released",R1("released"))}
      ${V("booking fixed","legend_outside",b(Y2))}
      ${V("used","legend_there")} ${V("walk_in","legend_walked_in")}
      ${V("shut","legend_closed")}
    </ul>
    <p class="quiet">${u(L,"legend_drag")}</p>
  </details>`}var B4=K`
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
    box-sizing: border-box;
    width: 0;
    min-width: 100%;
  }
  .head .title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
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
  .scroller.dragging {
    cursor: grabbing;
  }
  .told:empty {
    display: none;
  }
  .date {
    flex: 1 1 40%;
    text-align: center;
  }
  .date small {
    display: block;
    font-weight: 400;
    color: var(--quiet);
  }
  .hour,
  .shut,
  .missing,
  .used,
  .walk_in,
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
  .missing {
    background: repeating-linear-gradient(45deg, var(--line) 0 3px, transparent 3px 6px);
    border-block: 1px solid var(--line);
  }
  .shut > span,
  .missing > span,
  .walk_in > span {
    display: inline-block;
    margin: 2px;
    padding: 1px 4px;
    border-radius: 4px;
    font-size: 0.75rem;
    line-height: 1.2;
    overflow-wrap: anywhere;
    background: var(--card-background-color, #fff);
  }
  .shut > span {
    position: sticky;
    top: 48px;
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
  .walk_in {
    left: 0;
    right: 3px;
    border: 2px dotted var(--taken);
    border-inline-start: 6px solid var(--taken);
    border-radius: 0 6px 6px 0;
    box-sizing: border-box;
    overflow: hidden;
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
    cursor: pointer;
  }
  .booking .text {
    position: absolute;
    inset: 1px 4px 5px;
    overflow: hidden;
  }
  .booking .times {
    display: block;
  }
  .booking .shapes {
    position: absolute;
    inset-block-end: 2px;
    inset-inline-end: 2px;
    z-index: 1;
    display: flex;
    border-radius: 4px;
    background: var(--card-background-color, #fff);
  }
  .booking.short {
    font-size: 0.7rem;
    line-height: 1;
  }
  .booking.short .text {
    inset-block-end: 0;
    white-space: nowrap;
  }
  .booking.short .times {
    display: inline;
  }
  .booking.short .shapes {
    inset-block-end: auto;
    inset-block-start: 0;
  }
  .booking.short svg.icon {
    width: 11px;
    height: 11px;
  }
  .booking svg.icon,
  .sample svg.icon {
    width: 15px;
    height: 15px;
  }
  .booking.held {
    opacity: 0.45;
  }
  .booking.fixed {
    border-inline-start-width: 8px;
    border-inline-start-style: double;
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
    height: min(12px, 34%);
    cursor: ns-resize;
  }
  .handle::after {
    content: "";
    position: absolute;
    inset: auto 35% 2px;
    border-top: 2px solid var(--quiet);
  }
  .ghost {
    position: absolute;
    left: 8px;
    right: 3px;
    border-radius: 6px;
    border: 2px dashed var(--primary-color, #0277bd);
    background: color-mix(
      in srgb,
      var(--primary-color, #0277bd) 15%,
      var(--card-background-color, #fff)
    );
    pointer-events: none;
    z-index: 3;
    font-size: 0.8rem;
    line-height: 1.25;
    padding: 2px 5px;
    box-sizing: border-box;
    min-height: fit-content;
  }
  .ghost.refused {
    border-color: var(--taken);
    background: color-mix(in srgb, var(--taken) 15%, var(--card-background-color, #fff));
  }
  .wrong {
    color: var(--taken);
  }
  .top > button {
    padding-inline: 10px;
  }
  .legend summary::before {
    content: "▸";
    margin-inline-end: 8px;
  }
  .legend[open] summary::before {
    content: "▾";
  }
  .legend summary {
    min-height: 44px;
    display: flex;
    align-items: center;
    cursor: pointer;
    color: var(--quiet);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 10px;
    margin: 6px 0;
  }
  .sample {
    position: relative;
    inset: auto;
    flex: none;
    width: 40px;
    height: 22px;
    box-sizing: border-box;
    display: grid;
    place-items: center;
    padding: 0;
  }
  .sample.used {
    width: 6px;
    margin-inline: 17px;
  }
`;var P3=86400,_2,T2,J1,C2,S,$3,P4,$4,R4,h5,R3,F4,F3,D4,S5,b2,E4,N4,W4,I4,Y1=class extends y{constructor(){super();s(this,S);s(this,_2,new c5({root:()=>this.renderRoot,now:()=>this.now,shows:C=>{this.drag=C,!C&&m(this,C2)&&this.askSoon()},drops:C=>{a(this,S,F4).call(this,C)}}));s(this,T2,!1);s(this,J1,!1);s(this,C2,!1);s(this,h5,()=>{this.mode=this.mode==="week"?"day":"week",this.askNow()});this.date="",this.mode="day",this.chosen="",this.told="",this.refused=""}disconnectedCallback(){super.disconnectedCallback(),m(this,_2).end()}question(){return{type:"week",days:this.mode==="week"?7:1,...this.date?{start:this.date}:{},...this.config.site?{site:this.config.site}:{}}}async askNow(){v(this,C2,this.drag!==void 0),m(this,C2)||await super.askNow()}content(C){let{columns:H,doubled:e}=a(this,S,$3).call(this,C),M=C.sites[0]?.days[0];if(!M||H.length===0)return i`<p>${this.say("no_place")}</p>`;let r={language:this.language,now:this.now,columns:H,shown:c4(H.map(t=>t.scale),H.map(t=>t.space.open)),doubled:e,drag:this.drag,down:(t,o,d,n)=>{this.busy||m(this,_2).down(t,r,o,d,n)},opens:(t,o)=>{m(this,J1)||a(this,S,b2).call(this,{column:t,booking:o,span:o})}};return i`
      <h2>${this.say("card_week")}</h2>
      ${a(this,S,P4).call(this,C,M,H)}
      <p class="told" role="status">${this.told}</p>
      <div
        class="scroller ${this.drag?.hasMoved?"dragging":""}"
        tabindex="0"
        role="region"
        aria-label=${this.say("card_week")}
      >
        ${_4(r)}
      </div>
      ${T4(this.language)}
      ${this.sheet?a(this,S,W4).call(this,this.sheet,C):A}
    `}updated(C){if(super.updated(C),m(this,T2)||!this.answer)return;let H=m(this,S,R4),e=this.renderRoot.querySelector(".now, .booking");!H||!e||(v(this,T2,!0),H.scrollTop=e.offsetTop-x5)}};_2=new WeakMap,T2=new WeakMap,J1=new WeakMap,C2=new WeakMap,S=new WeakSet,$3=function({sites:C}){let{language:H,mode:e,chosen:M}=this;return b3(C,{language:H,mode:e,chosen:M})},P4=function(C,H,e){let M=C.sites[0]?.zone??"UTC",r=this.mode==="week"?7:1,t=o=>{a(this,S,R3).call(this,G(M,H.start+P3/2+o*P3))};return i`<div class="row top" style="margin-bottom:8px">
      <button aria-label=${this.say("earlier")} @click=${()=>t(-r)}>‹</button>
      <strong class="date">
        ${p1(this.language,M,H.start+P3/2,"long")}
        ${this.mode==="day"&&H.reason?i`<small>${H.reason}</small>`:A}
      </strong>
      <button aria-label=${this.say("later")} @click=${()=>t(r)}>›</button>
      <button @click=${()=>a(this,S,R3).call(this,"")}>${this.say("today")}</button>
      <button aria-pressed=${this.mode==="week"} @click=${m(this,h5)}>
        ${this.say(this.mode==="week"?"show_day":"show_week")}
      </button>
      <button @click=${()=>a(this,S,E4).call(this,e)}>${this.say("book_new")}</button>
      ${this.mode==="week"?a(this,S,$4).call(this,C):A}
    </div>`},$4=function(C){return i`<select
      aria-label=${this.say("space")}
      style="flex:1 1 160px;min-width:0"
      @change=${H=>{this.chosen=H.target.value}}
    >
      ${C.sites.flatMap(H=>H.spaces.map(e=>{let M=`${H.site}/${e.space}`;return i`<option value=${M} ?selected=${M===this.chosen}>
            ${e.name}, ${H.name}
          </option>`}))}
    </select>`},R4=function(){return this.renderRoot.querySelector(".scroller")},h5=new WeakMap,R3=function(C){this.date=C,this.askNow()},F4=async function(C){v(this,J1,!0),setTimeout(()=>{v(this,J1,!1)});let{to:H,from:e,booking:M,span:r}=C;if(!H){this.told=this.say("left_where_it_was");return}if(!M){a(this,S,b2).call(this,{column:e,booking:M,span:r});return}if(C.why==="drag_other_place"||C.why==="drag_stays_there"){this.wrong=this.say(C.why);return}await a(this,S,F3).call(this,e,M,{site:H.site.site,space:H.space.space,span:r})},F3=async function(C,H,e,M=!1){let{span:r,space:t}=e,o=t!==C.space.space;if(!o&&r.start===H.start&&r.end===H.end)return;let d=await a(this,S,S5).call(this,"move",{site:C.site.site,space:C.space.space,booking_id:H.booking_id,seen_start:H.start,seen_end:H.end,start:r.start,end:r.end,...o?{to:t}:{},...M?{overrule:!0}:{}});if(!d)return;if(d.against){let x=this.sheet?.column??C;a(this,S,b2).call(this,{column:x,booking:H,span:H}),this.against={text:d.against,place:e};return}this.against=void 0;let n=u1(this.language,C.site.zone,r),p=C.site.spaces.find(x=>x.space===t)?.name??"",l=p1(this.language,C.site.zone,r.start,"long");this.told=this.say("moved_to",{times:o?`${n}, ${p}`:n});let{zone:c}=C.site;G(c,r.start)!==G(c,H.start)&&(this.told+=` (${l})`)},D4=async function(C,H){let{site:e,space:M,span:r}=C,t=Math.round((r.end-r.start)/60);if(!await a(this,S,S5).call(this,"book",{site:e,space:M,start:r.start,minutes:t,title:H}))return;let d=this.answer?.sites.find(n=>n.site===e)?.zone??"UTC";this.told=this.say("booked_for",{times:u1(this.language,d,r)}),this.sheet=void 0},S5=async function(C,H){this.told="",this.refused="";let e=await this.carryOut(C,H);return this.sheet&&(this.refused=this.wrong,this.wrong="",a(this,S,N4).call(this)),e},b2=function(C){this.sheet=C,this.against=void 0,this.refused="",this.told="",this.wrong=""},E4=function(C){let H=C.find(o=>o.day.start<=this.now&&this.now<o.day.end),e=H??C[0];if(!e)return;let M=e.space.open.find(([,o])=>o>e.scale.start)?.[0],r=H?this.now:M??e.scale.start,t=Math.ceil(e1(e.scale,r)/15)*15;a(this,S,b2).call(this,{column:e,booking:void 0,span:w2(e.scale,t,t+60)})},N4=function(){let C=this.sheet?.booking;if(!C||!this.answer)return;let H=[...a(this,S,$3).call(this,this.answer).columns,..._3(this.answer.sites)];for(let e of H){let M=e.space.bookings.find(r=>r.booking_id===C.booking_id);if(M){this.sheet={column:e,booking:M,span:{start:M.start,end:M.end}};return}}this.refused||(this.sheet=void 0)},W4=function(C,H){let{column:e,booking:M,span:r}=C,t=_3(H.sites),o={book:(d,n)=>{a(this,S,D4).call(this,d,n)},move:(d,n)=>{M&&a(this,S,F3).call(this,e,M,d,n)},act:d=>{a(this,S,I4).call(this,e,M,d)},close:()=>{this.sheet=void 0}};return i`<faitout-booking-sheet
      ?dark=${this.hasAttribute("dark")}
      .language=${this.language}
      .column=${e}
      .booking=${M}
      .span=${r}
      .choices=${M?t.filter(d=>d.site.site===e.site.site):t}
      .against=${this.against}
      .busy=${this.busy}
      .wrong=${this.refused}
      .told=${this.told}
      .now=${this.now}
      .desk=${o}
    ></faitout-booking-sheet>`},I4=async function(C,H,e){if(!H)return;let{site:M,space:r}=C,t={site:M.site,space:r.space};await a(this,S,S5).call(this,"act",{...t,act:e,booking_id:H.booking_id})&&(this.sheet=void 0)},Y1.properties={...y.properties,date:{state:!0},mode:{state:!0},chosen:{state:!0},drag:{state:!0},sheet:{state:!0},against:{state:!0},refused:{state:!0},told:{state:!0}},Y1.styles=[...y.styles,B4];var U4=K`
  :host([dark]) {
    color-scheme: dark;
  }
  .row[role="group"] {
    display: grid;
    grid-template-columns: 1fr 1fr;
  }
  dialog {
    border: 1px solid var(--line);
    border-radius: 14px;
    color: inherit;
    background: var(--card-background-color, #fff);
    width: min(480px, 100vw - 16px);
    max-width: none;
    max-height: calc(100dvh - 16px);
    padding: 0;
    box-sizing: border-box;
    margin: auto auto 8px;
    overflow: auto;
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: #0006;
  }
  @media (min-width: 700px) {
    dialog {
      margin: auto;
    }
  }
  .inner {
    padding: 16px;
  }
  .row {
    margin: 8px 0;
  }
  .row.end {
    justify-content: flex-end;
    margin-bottom: 0;
  }
  .row > button {
    flex: 1 1 auto;
  }
  .row.end > button {
    flex: none;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    gap: 8px;
    margin: 8px 0;
  }
  label {
    display: block;
    font-size: 0.9rem;
    min-width: 0;
  }
  input,
  select {
    display: block;
    padding-inline: 10px;
    width: 100%;
    margin-top: 2px;
    font-size: 1rem;
  }
  summary {
    min-height: 44px;
    display: flex;
    align-items: center;
    cursor: pointer;
    font-weight: 500;
  }
  summary::before {
    content: "▸";
    margin-inline-end: 8px;
  }
  details[open] > summary::before {
    content: "▾";
  }
  .move {
    border-block: 1px solid var(--line);
    margin: 8px 0;
  }
  .asks {
    border: 2px solid var(--soon);
    border-radius: 10px;
    padding: 4px 12px;
    margin: 8px 0;
  }
  .fields > label:nth-child(3) {
    grid-column: 1 / -1;
  }
  button.danger,
  .wrong {
    color: var(--taken);
  }
  pre {
    white-space: pre-wrap;
    font: inherit;
    margin: 0;
  }
`;var Z,T,B2,q4,z4,Q4,K4,D3,j4,E3,N3,X4,f5,H2=class extends C1{constructor(){super();s(this,Z);s(this,B2,()=>{this.renderRoot.querySelector("dialog")?.close()});s(this,f5,()=>{let C=a(this,Z,N3).call(this),H=this.renderRoot.querySelector("#title")?.value??"";C&&this.desk.book(C,H)});this.unclear=""}willUpdate(C){if(!C.has("span")&&!C.has("column")||C.get("span")?.start===this.span.start&&!C.has("column"))return;let{zone:M}=this.column.site,r=r1(M,this.span.start);this.day=G(M,this.span.start),this.time=[Math.floor(r/60),r%60].map(t=>String(t).padStart(2,"0")).join(":"),this.space=g5(this.column),this.unclear=""}firstUpdated(){this.renderRoot.querySelector("dialog")?.showModal()}render(){let{column:C,span:H}=this;return i`<dialog
      aria-labelledby="what"
      @close=${()=>this.desk.close()}
      @click=${e=>{e.target===e.currentTarget&&m(this,B2).call(this)}}
    >
      <div class="inner">
        <h2 id="what">${C.space.name}, ${C.site.name}</h2>
        <p>
          <strong>${p1(this.language,C.site.zone,H.start,"long")}</strong>
          ${u1(this.language,C.site.zone,H)}
        </p>
        ${this.wrong?i`<p role="alert" class="wrong">${this.wrong}</p>`:A}
        ${this.told?i`<p role="status">${this.told}</p>`:A}
        ${this.against?a(this,Z,q4).call(this,this.against):A}
        ${this.booking?a(this,Z,z4).call(this,this.booking):a(this,Z,K4).call(this)}
        <div class="row end">
          <button autofocus @click=${m(this,B2)}>${a(this,Z,T).call(this,"close")}</button>
        </div>
      </div>
    </dialog>`}};Z=new WeakSet,T=function(C,H={}){return u(this.language,C,H)},B2=new WeakMap,q4=function(C){return i`<div class="asks" role="alert">
      <p>${C.text}</p>
      <div class="row">
        <button class="main" ?disabled=${this.busy} @click=${()=>this.desk.move(C.place,!0)}>
          ${a(this,Z,T).call(this,"move_all_the_same")}
        </button>
      </div>
    </div>`},z4=function(C){let{zone:H}=this.column.site,e=r=>R(this.language,H,r,this.now),M=C.source??"";return i`
      ${C.title?i`<p>${C.title}</p>`:A}
      <p><strong>${B3(this.language,C)}</strong></p>
      ${C.checked_in_at?i`<p>${a(this,Z,T).call(this,"came_at",{time:e(C.checked_in_at)})}</p>`:A}
      ${C.ended_at?i`<p>${a(this,Z,T).call(this,"ended_at",{time:e(C.ended_at)})}</p>`:A}
      ${C.reason?i`<p>${C.reason}</p>`:A}
      ${C.certificate?i`<details ?open=${C.is_released}>
              <summary>${a(this,Z,T).call(this,"certificate")}</summary>
              <pre>${C.certificate}</pre>
            </details>`:A}
      ${C.source?i`<p class="quiet">${a(this,Z,T).call(this,C.is_fixed?"owned_outside":"from_source",{source:M})}</p>`:A}
      ${a(this,Z,D3).call(this,C.may_move,C.may_resize)}
      ${C.may_move?i`<details class="move">
              <summary>${a(this,Z,T).call(this,"move_elsewhere")}</summary>
              ${a(this,Z,E3).call(this,C.may_go)}
              <div class="row">
                <button class="main" ?disabled=${this.busy} @click=${()=>a(this,Z,X4).call(this,C)}>
                  ${a(this,Z,T).call(this,"move")}
                </button>
              </div>
            </details>`:A}
      <div class="row">${a(this,Z,Q4).call(this,C)}</div>
    `},Q4=function(C){let H=(e,M,r,t)=>i`<button
        class=${r}
        ?disabled=${this.busy}
        @click=${()=>{(!t||confirm(a(this,Z,T).call(this,t)))&&this.desk.act(M)}}
      >
        ${a(this,Z,T).call(this,e)}
      </button>`;return i`
      ${C.undo_until?H("undo","undo","main"):A}
      ${C.stage==="checked_in"?H("end","end",""):A}
      ${C.may_cancel?H("cancel_booking","cancel","danger","sure_to_cancel"):A}
    `},K4=function(){return i`
      ${a(this,Z,E3).call(this,!0)} ${a(this,Z,D3).call(this,!1,!0)}
      <label
        >${a(this,Z,T).call(this,"what_for")}<input id="title" maxlength="200" autocomplete="off"
      /></label>
      <div class="row">
        <button class="main" ?disabled=${this.busy} @click=${m(this,f5)}>
          ${a(this,Z,T).call(this,"book")}
        </button>
      </div>
    `},D3=function(C,H){if(!C&&!H)return A;let e=(M,r,t)=>i`<button ?disabled=${this.busy} @click=${()=>a(this,Z,j4).call(this,r,t)}>
        ${a(this,Z,T).call(this,M)}
      </button>`;return i`<div class="row" role="group" aria-label=${a(this,Z,T).call(this,"times")}>
      ${C?i`${e("quarter_earlier",-J,-J)}
            ${e("quarter_later",J,J)}`:A}
      ${H?i`${e("shorter",0,-J)} ${e("longer",0,J)}`:A}
    </div>`},j4=function(C,H){let e=this.span.start+C,M={start:e,end:Math.max(e+J,this.span.end+H)};this.booking?this.desk.move({...G4(this.column),span:M}):this.span=M},E3=function(C){let H=e=>M=>{this[e]=M.target.value,this.unclear=""};return i`<div class="fields">
        <label>${a(this,Z,T).call(this,"day")}<input type="date" .value=${this.day} @input=${H("day")} /></label>
        <label
          >${a(this,Z,T).call(this,"time")}<input type="time" step="900" .value=${this.time} @input=${H("time")}
        /></label>
        ${C?i`<label
                >${a(this,Z,T).call(this,"space")}<select @change=${H("space")}>
                  ${this.choices.map(e=>i`<option value=${g5(e)} ?selected=${g5(e)===this.space}>
                        ${e.space.name}, ${e.site.name}
                      </option>`)}
                </select></label
              >`:A}
      </div>
      ${this.unclear?i`<p role="alert" class="wrong">${a(this,Z,T).call(this,this.unclear)}</p>`:A}`},N3=function(){let C=this.choices.find(n=>g5(n)===this.space)??this.column,{zone:H}=C.site,[e,M]=this.time.split(":").map(Number);if(!this.day||e===void 0||M===void 0||Number.isNaN(e+M)){this.unclear="no_time";return}let r=l0(H,this.day,e*60+M),o=r.find(n=>Math.floor(this.span.start/60)===n/60)===void 0?r[0]:this.span.start;if(o===void 0){this.unclear="no_such_hour";return}let d={start:o,end:o+(this.span.end-this.span.start)};return{...G4(C),span:d}},X4=function(C){let H=a(this,Z,N3).call(this);if(!H)return;H.space===this.column.space.space&&H.span.start===C.start?this.unclear="nothing_to_move":this.desk.move(H)},f5=new WeakMap,H2.styles=[I2,U4],H2.properties={language:{},column:{attribute:!1},booking:{attribute:!1},span:{attribute:!1},choices:{attribute:!1},against:{attribute:!1},busy:{type:Boolean},wrong:{},told:{},day:{state:!0},time:{state:!0},space:{state:!0},unclear:{state:!0}};function g5(L){return`${L.site.site}/${L.space.space}`}function G4(L){return{site:L.site.site,space:L.space.space}}function Y4(L){let V=L.filter(H=>H.points.length>0);return[...new Set(V.flatMap(H=>H.points.map(e=>e.grace)))].filter(H=>V.every(e=>e.points.some(M=>M.grace===H))).sort((H,e)=>H-e).map(H=>{let e=V.flatMap(r=>r.points.filter(t=>t.grace===H)),M=r=>e.reduce((t,o)=>t+r(o),0);return{grace:H,bookings:M(r=>r.bookings),freed:M(r=>r.freed_minutes),hurt:M(r=>r.hurt),set:V.filter(r=>r.as_set===H).length}})}function W3(L){let V=10**Math.floor(Math.log10(Math.max(1,L)));return([1,2,5,10].find(H=>H*V>=L)??10)*V}function J4(L,{left:V,width:C}){let H=Math.min(...L),e=Math.max(1,Math.max(...L)-H);return L.map(M=>V+C*(M-H)/e)}function I3(L,V,C,H){return L.map((e,M)=>{let r=H.top+H.height-H.height*e/C;return`${M===0?"M":"L"}${(V[M]??0).toFixed(1)} ${r.toFixed(1)}`}).join(" ")}var Q={left:40,top:12,width:262,height:130},U6=340,C9=182,H9=18,V9={colour:"var(--primary-color, #0277bd)",dashes:"none"},L9={colour:"var(--taken)",dashes:"6 4"};function U3({colour:L,dashes:V},C){return W2`<path d=${C} fill="none" stroke=${L} stroke-width="3"
    stroke-dasharray=${V}></path>`}function O5(L,V,C,H){return W2`<text x=${L} y=${V} text-anchor=${H} font-size="12"
    fill="currentColor">${C}</text>`}function e9(L,V){return i`<span class="row" style="gap:6px;flex-wrap:nowrap">
    <svg width="28" height="6" aria-hidden="true">${U3(L,"M0 3H28")}</svg>${V}
  </span>`}function M9(L,V){let C=J4(L.map(n=>n.grace),Q),H=L.map(n=>n.freed/60),e=L.map(n=>n.hurt),[M,r]=[W3(Math.max(...H)),W3(Math.max(...e))],t=Q.top+Q.height,o=Q.left+Q.width,d=-H9;return i`<p class="row" style="justify-content:space-between">
      ${e9(V9,V.freed)} ${e9(L9,V.hurt)}
    </p>
    <svg
      viewBox="0 0 ${U6} ${C9}"
      width="100%"
      style="max-height:360px"
      role="img"
      aria-label=${V.whole}
    >
      ${[0,.5,1].map(n=>{let p=t-n*Q.height;return W2`<path d="M${Q.left} ${p}H${o}" stroke="var(--line)"></path>
          ${O5(Q.left-6,p+4,V.number(n*M),"end")}
          ${n===.5&&r%2?"":O5(o+6,p+4,V.number(n*r),"start")}`})}
      ${L.map((n,p)=>{let l=C[p]??0;return l-d<H9?"":(d=l,O5(l,t+18,String(n.grace),"middle"))})}
      ${O5(Q.left+Q.width/2,C9-4,V.axis,"middle")}
      ${U3(V9,I3(H,C,M,Q))} ${U3(L9,I3(e,C,r,Q))}
    </svg>`}var G6=30,k1,k,y5,G3,r9,$2,t9,k5,i9,q3,o9,a9,P2=class extends y{constructor(){super();s(this,k);s(this,k1,0);s(this,$2,()=>{v(this,k1,m(this,k1)+1),this.isRunning=!1});this.kind="",this.curves=[],this.wanted=[],this.isRunning=!1}disconnectedCallback(){super.disconnectedCallback(),m(this,$2).call(this)}question(){return{type:"places"}}isNews(){return!1}content(C){let H=a(this,k,G3).call(this,C),e=[...new Set(H.flatMap(M=>M.spaces.filter(r=>r.is_bookable).map(r=>r.kind)))].filter(M=>M!=="locker");return i`
      <h2>${this.say("card_what_if")}</h2>
      ${H.length===0?i`<p class="quiet">${this.say("not_for_you")}</p>`:i`<p class="quiet">${this.say("what_if_question")}</p>`}
      <div class="row">
        ${e.map(M=>i`<button
            class=${M===this.kind?"main":""}
            aria-pressed=${M===this.kind}
            ?disabled=${this.isRunning}
            @click=${()=>a(this,k,r9).call(this,C,M)}
          >
            ${a(this,k,y5).call(this,M)}
          </button>`)}
      </div>
      ${this.isRunning?a(this,k,t9).call(this):a(this,k,i9).call(this)}
    `}};k1=new WeakMap,k=new WeakSet,y5=function(C){let H=`kind_${C}`;return B(H)?this.say(H):C},G3=function(C){return C.sites.filter(H=>H.rights.includes("records")&&(!this.config.site||H.site===this.config.site))},r9=async function(C,H){let e=++R2(this,k1)._,M=a(this,k,G3).call(this,C),r=M.flatMap(t=>t.spaces.filter(o=>o.is_bookable&&o.kind===H).map(({space:o,name:d})=>({site:t.site,space:o,name:M.length>1?`${d} (${t.name})`:d})));this.kind=H,this.curves=[],this.wrong="",this.wanted=r,this.isRunning=!0;for(let{site:t,space:o}of r)try{let n=await this.hass?.callWS({type:"faitout/desk/what_if",site:t,space:o});if(e!==m(this,k1))return;n&&(this.curves=[...this.curves,n])}catch(d){if(e!==m(this,k1))return;this.wrong=f1(d,this.language);break}this.isRunning=!1},$2=new WeakMap,t9=function(){let[C,H]=[this.curves.length,this.wanted.length];return i`<p role="status" class="row">
      <progress max=${H} value=${C} aria-label=${a(this,k,y5).call(this,this.kind)}></progress>
      ${this.say("replayed",{done:C,all:H})}
      <button @click=${m(this,$2)}>${this.say("stop")}</button>
    </p>`},k5=function(){let[C,H]=[this.curves.length,this.wanted.length];if(C===H)return A;if(C===0)return i`<p role="status"><strong>${this.say("none_counted")}</strong></p>`;let e=this.wanted.slice(0,C).map(M=>M.name);return i`<p role="status">
      <strong>${this.say("part_counted",{done:C,all:H})}</strong>
      <span class="quiet">${this.say("counted_are",{names:e.join(", ")})}</span>
    </p>`},i9=function(){if(this.wanted.length===0)return A;if(this.curves.length===0)return a(this,k,k5).call(this);let C=Y4(this.curves),[H]=C;return H?i`
      <h3>${a(this,k,y5).call(this,this.kind)}</h3>
      ${a(this,k,k5).call(this)}
      ${H.bookings<G6?i`<p>${this.say("few_bookings",{count:H.bookings})}</p>`:A}
      ${M9(C,{whole:this.say("what_if_curve"),freed:this.say("would_free_hours"),hurt:this.say("would_hurt_people"),axis:this.say("grace_minutes"),number:e=>a(this,k,q3).call(this,e)})}
      ${a(this,k,o9).call(this,C)}
    `:i`${a(this,k,k5).call(this)}<p>${this.say("nothing_recorded")}</p>`},q3=function(C){return new Intl.NumberFormat(this.language,{maximumFractionDigits:1}).format(C)},o9=function(C){return i`<table style="width:100%;border-collapse:collapse">
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
              ${H.grace} min ${a(this,k,a9).call(this,H)}
            </th>
            <td style="text-align:end">${a(this,k,q3).call(this,H.freed/60)} h</td>
            <td style="text-align:end">${H.hurt}</td>
          </tr>`)}
      </tbody>
    </table>`},a9=function(C){if(C.set===0)return A;let H=this.curves.filter(M=>M.points.length>0).length,e=C.set===H?this.say("as_set"):this.say("as_set_in",{count:C.set,all:H});return i`<strong>${e}</strong>`},P2.properties={...y.properties,kind:{state:!0},curves:{state:!0},wanted:{state:!0},isRunning:{state:!0}};var q6={"faitout-now":c2,"faitout-week":Y1,"faitout-attention":m2,"faitout-space":g2,"faitout-figures":D1,"faitout-hours":q1,"faitout-what-if":P2,"faitout-visitors":O2};window.customCards??=[];for(let[L,V]of Object.entries(q6)){if(window.customElements.get(L))continue;window.customElements.define(L,V);let C=L.slice(8).replace("-","_"),H=document.documentElement.lang||navigator.language;window.customCards.push({type:L,name:`Faitout: ${u(H,`card_${C}`)}`,description:u(H,`card_${C}_does`),preview:!1})}window.customElements.get("faitout-booking-sheet")||window.customElements.define("faitout-booking-sheet",H2);var A9=`ll-strategy-dashboard-${h3}`;window.customStrategies??=[];if(!window.customElements.get(A9)){let L=document.documentElement.lang||navigator.language;window.customElements.define(A9,v5),window.customStrategies.push({type:h3,strategyType:"dashboard",name:u(L,"strategy"),description:u(L,"strategy_does")})}
